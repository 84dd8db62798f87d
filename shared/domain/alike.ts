/** One stretch of a line that a person changed, with the characters beside it. */
export interface Change {
  readonly read: string;
  readonly is: string;
  readonly before: string;
  readonly after: string;
}

/** What of a line was changed, where it is one short stretch that stood there before; null for anything else. */
export function changeOf(read: string, is: string): Change | null {
  const [a, b] = [[...read], [...is]];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const gone = a.slice(head, a.length - tail);
  const came = b.slice(head, b.length - tail);
  if (gone.length === 0 || gone.length > 6 || came.length > 6) return null;
  return { read: gone.join(""), is: came.join(""), before: a[head - 1] ?? "", after: a[a.length - tail] ?? "" };
}

/** A place where the same stretch stands; `beside` counts the neighbours (0, 1 or 2) that are the same. */
export interface Alike {
  readonly start: number;
  readonly end: number;
  readonly beside: number;
}

/** Where else a line reads as the changed one did. */
export function alikeIn(text: string, { read, is, before, after }: Change): Alike[] {
  const found: Alike[] = [];
  for (let i = text.indexOf(read); i >= 0; i = text.indexOf(read, i + read.length)) {
    const end = i + read.length;
    const right = before !== "" && text.slice(0, i).endsWith(before) ? 1 : 0;
    const left = after !== "" && text.startsWith(after, end) ? 1 : 0;
    // What already reads as it should contains the stretch, such as 定 in 定陶 when 定 became 定陶.
    if (is.includes(read) && text.slice(Math.max(0, i - is.length), end + is.length).includes(is)) continue;
    found.push({ start: i, end, beside: right + left });
  }
  return found;
}
