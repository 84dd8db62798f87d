/** A stretch of two texts laid side by side: in both, only in the later, or only in the earlier. */
export interface Piece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Above this many edits a comparison by character says nothing any more: all is removed and all is added. */
const mostEdits = 600;

/**
 * What changed from one text to another, character by character (Myers 1986), short islands of sameness inside a change joined to it so that
 * people can read it. Joined without `removed` the pieces are `after`, without `added` they are `before`.
 */
export function markChanges(before: string, after: string): Piece[] {
  const [a, b] = [[...before], [...after]];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const inner = script(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const pieces = [...piece("same", a.slice(0, head)), ...readable(inner), ...piece("same", tail ? a.slice(-tail) : [])];
  return joined(pieces);
}

const piece = (kind: Piece["kind"], chars: readonly string[]): Piece[] => (chars.length ? [{ kind, text: chars.join("") }] : []);

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const p of pieces) {
    const last = out.at(-1);
    if (last?.kind === p.kind) out[out.length - 1] = { kind: p.kind, text: last.text + p.text };
    else out.push(p);
  }
  return out;
}

/** The shortest edit script, walked back through the furthest points kept for every number of edits. */
function script(a: readonly string[], b: readonly string[]): Piece[] {
  const whole = [...piece("removed", a), ...piece("added", b)];
  if (a.length === 0 || b.length === 0) return whole;
  const most = Math.min(a.length + b.length, mostEdits);
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(furthest));
    const next = new Map(furthest);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, d);
    }
    furthest = next;
  }
  return whole;
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[], edits: number): Piece[] {
  const back: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = edits; d >= 0; d--) {
    const at = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (at.get(k - 1) ?? -1) < (at.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const px = d === 0 ? 0 : (at.get(from) ?? 0);
    const py = d === 0 ? 0 : px - from;
    while (x > px && y > py) {
      back.push({ kind: "same", text: a[x - 1]! });
      x--;
      y--;
    }
    if (d > 0) back.push(down ? { kind: "added", text: b[y - 1]! } : { kind: "removed", text: a[x - 1]! });
    [x, y] = [px, py];
  }
  return back.toReversed();
}

/** Islands of one or two characters between changes belong to the change; in each change what went stands before what came. */
function readable(pieces: readonly Piece[]): Piece[] {
  const runs = joined(pieces);
  const out: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    out.push(...piece("removed", [...removed]), ...piece("added", [...added]));
    removed = added = "";
  };
  for (const [i, run] of runs.entries()) {
    if (run.kind === "removed") removed += run.text;
    else if (run.kind === "added") added += run.text;
    else if (run.text.length <= 2 && i > 0 && i < runs.length - 1 && !/[，。；：、\n]/u.test(run.text)) {
      removed += run.text;
      added += run.text;
    } else {
      flush();
      out.push(run);
    }
  }
  flush();
  return out;
}
