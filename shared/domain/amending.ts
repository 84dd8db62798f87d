import { apply } from "./amending/applying.ts";
import { instructionsFor, type Means } from "./amending/decision.ts";
import { articlesIn, draftOf, printDraft, printPart, type Draft } from "./amending/draft.ts";
import { CannotApply, placeWords } from "./amending/finding.ts";
import type { Action, Instruction } from "./amending/instructions.ts";
import { correctReferences, referencesIn, renumber, renumbered, type Renumbered } from "./amending/numbering.ts";
import type { Place } from "./amending/places.ts";
import type { Correction } from "./corrections.ts";
import type { Span } from "./documents.ts";
import { markChanges, type Piece } from "./marking.ts";
import { canonicalText } from "./text.ts";

/** One change to look at: what the decision says, and the words before and after, marked. */
export interface ProposedChange {
  readonly id: string;
  /** instruction: a clause of the decision; reference: a number inside the text that no longer holds. */
  readonly from: "instruction" | "reference";
  /** The clause in the decision; null for a reference. */
  readonly span: Span | null;
  readonly sentence: string;
  /** The articles it touches, each with its words marked. */
  readonly parts: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
  /** Why it cannot be carried out; the person does it by hand or leaves it. */
  readonly problem: string | null;
  /** Carried out, and still worth a second look. */
  readonly doubt: string | null;
}
/** A text as a decision would leave it, with every change to be looked at. */
export interface Consolidation {
  readonly changes: readonly ProposedChange[];
  readonly renumbered: readonly Renumbered[];
  readonly text: string;
}

/**
 * What an amending decision makes of a text. Changes in `left` are shown and not carried out. What cannot be carried out to the letter is told with
 * the reason and never guessed. Articles are counted anew where the decision says so, adds a whole 条 or says what becomes of one.
 */
export function consolidate(
  text: string,
  decision: string,
  means: Means,
  left: ReadonlySet<string> = new Set(),
  corrections: readonly Correction[] = [],
): Consolidation {
  const instructions = instructionsFor(decision, means);
  const old = draftOf(text, corrections);
  let draft = draftOf(text, corrections);
  const changes: ProposedChange[] = [];
  const done: Action[] = [];
  const promised: { readonly id: string; readonly action: Action }[] = [];
  for (const instruction of instructions) {
    const tried = attempt(instruction, draft);
    changes.push(tried.change);
    if (left.has(instruction.id) || tried.change.problem) continue;
    draft = tried.draft;
    done.push(...instruction.actions);
    promised.push(...instruction.actions.map((action) => ({ id: instruction.id, action })));
  }
  if (done.some(counts)) renumber(draft);
  const moves = renumbered(old, draft);
  const references = referencesIn(draft, moves);
  correctReferences(draft, references.filter((r) => !left.has(r.id))); // prettier-ignore
  const shown = changes.map((c) => ({ ...c, doubt: c.problem ? null : doubtOf(promised.filter((p) => p.id === c.id), draft) })); // prettier-ignore
  return {
    changes: [
      ...shown,
      ...references.map((r): ProposedChange => ({
        id: r.id,
        from: "reference",
        span: null,
        sentence: r.becomes ? `文中所引的${r.names}现为${r.becomes}。` : `文中所引的${r.names}已删去。`,
        parts: [{ label: r.inside, pieces: markChanges(r.before, r.after) }],
        problem: r.becomes ? null : `所引的${r.names}已删去，改引哪一条要由人定。`,
        doubt: null,
      })),
    ],
    renumbered: moves,
    text: canonicalText(printDraft(draft)),
  };
}

const counts = (action: Action): boolean =>
  action.does === "renumber" ||
  action.does === "move" ||
  action.does === "merge" ||
  (action.does === "replace" && action.becomes?.article !== undefined && action.becomes?.article !== null) ||
  (action.does === "add-articles" && !action.as.some((p) => p.article?.sub) && !/^第[^条]+条之/u.test(action.words[0] ?? ""));

/** Tries one instruction on a copy: what it changes, or why it cannot be. */
function attempt(instruction: Instruction, before: Draft): { change: ProposedChange; draft: Draft } {
  const { id, span, sentence, problem } = instruction;
  const draft = copyFor(instruction.actions, before);
  const told = (parts: ProposedChange["parts"], why: string | null): ProposedChange => ({
    id,
    from: "instruction",
    span,
    sentence,
    parts,
    problem: why,
    doubt: null,
  });
  if (problem) return { change: told([], problem), draft: before };
  try {
    for (const action of instruction.actions) apply(action, draft);
  } catch (error) {
    if (error instanceof CannotApply) return { change: told([], error.message), draft: before };
    throw error;
  }
  return { change: told(difference(before, draft), null), draft };
}
/** A copy that the actions may change: of the articles they name, or of everything where they may reach further. The rest is shared. */
function copyFor(actions: readonly Action[], draft: Draft): Draft {
  const named = actions.map((a) => ("at" in a && a.does !== "move" && typeof a.at === "object" ? a.at.article : null));
  const touched = (part: Draft["parts"][number]): boolean =>
    part.kind === "article" && named.some((n) => n === null || n.number === (part.article.was ?? part.article).number);
  const all = named.includes(null);
  return { ...draft, parts: draft.parts.map((p) => (all || touched(p) ? (JSON.parse(JSON.stringify(p)) as typeof p) : p)) };
}

/** The articles and other parts that differ between two drafts, in order, each with its words marked. */
function difference(before: Draft, after: Draft): ProposedChange["parts"] {
  const [a, b] = [keyed(before), keyed(after)];
  const keys = [...b.keys(), ...[...a.keys()].filter((k) => !b.has(k))];
  return keys.flatMap((key) => {
    const [x, y] = [a.get(key), b.get(key)];
    if (x === y) return [];
    const [was, is] = [x ? printPart(x).trim() : "", y ? printPart(y).trim() : ""];
    return was === is ? [] : [{ label: labelOf((x ?? y)!), pieces: markChanges(was, is) }];
  });
}
/** The parts of a draft by what they were in the old text. */
function keyed(draft: Draft): Map<string, Draft["parts"][number]> {
  let others = 0;
  return new Map(draft.parts.map((p) => [p.kind === "article" ? keyOf(p.article) : `other ${others++}`, p]));
}
const labelOf = (part: Draft["parts"][number]): string =>
  part.kind === "article" ? part.article.label : part.text.trim().split("\n")[0]!.slice(0, 20);
const keyOf = (a: ReturnType<typeof articlesIn>[number]): string =>
  a.was ? `was ${a.was.number} ${a.was.sub}` : `new ${a.number} ${a.sub}`;

/** Where the numbers a decision promises are not those that come out. */
function doubtOf(promised: readonly { readonly action: Action }[], draft: Draft): string | null {
  const articles = articlesIn(draft);
  const label = (p: Place) => placeWords({ ...p, paragraph: null, item: null, subItem: null });
  for (const { action } of promised) {
    const said =
      action.does === "move" && action.to.article && action.at.paragraph === null
        ? { at: action.at, to: action.to }
        : action.does === "replace" && action.becomes?.article
          ? { at: action.at, to: action.becomes }
          : null;
    if (said) {
      const node = articles.find((a) => a.was?.number === said.at.article?.number && a.was?.sub === said.at.article?.sub);
      if (node && node.label !== label(said.to)) return `决定写${label(said.at)}改为${label(said.to)}，依次数下来是${node.label}，请核对。`;
    }
    if (action.does === "add-articles") {
      for (const at of action.as) {
        if (!articles.some((a) => !a.was && a.label === label(at))) return `决定写新增的是${label(at)}，依次数下来不是这个数，请核对。`;
      }
      const first = action.as[0];
      if (first && action.chapter === null && isBetweenChapters(draft, first))
        return "它前后两条分在两章，决定没有写明归哪一章，现放在前一章末尾，请核对。";
    }
  }
  return null;
}

function isBetweenChapters(draft: Draft, at: Place): boolean {
  const index = draft.parts.findIndex((p) => p.kind === "article" && !p.article.was && p.article.number === at.article?.number && p.article.sub === at.article.sub); // prettier-ignore
  const next = draft.parts[index + 1];
  return index > 0 && next?.kind === "other" && next.chapter !== null;
}
