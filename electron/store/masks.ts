import { createHash } from "node:crypto";
import type { MaskedNumber, Subject } from "../../shared/contract/rehearsal.ts";
import { maskLine, maskText, type IsMasked } from "../../shared/domain/masking.ts";
import type { Box, Line } from "../../shared/domain/pages.ts";
import { personalIn, personalKey } from "../../shared/domain/personal.ts";
import type { Decisions } from "./decisions.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Numbers a person masked: what goes out has stars in their place, the source stays as it is. */
export function masks(decisions: Decisions) {
  const keysOf = (subject: string): readonly string[] => (decisions.of(subject).get("masked")?.value ?? []) as string[];
  const isMasked = (subject: string): IsMasked | null => {
    const keys = new Set(keysOf(subject));
    return keys.size === 0 ? null : (personal) => keys.has(personalKey(personal, sha256));
  };
  const lines = (subject: string, of: readonly Line[]) => {
    const masked = isMasked(subject);
    return of.map((line) => (masked ? maskLine(line, masked) : { line, covered: [] }));
  };
  return {
    keysOf,
    /** Subjects that have any. */
    subjects: (): string[] => [...decisions.named("masked")].filter(([, { value }]) => (value as string[]).length > 0).map(([id]) => id),
    /** The moments of the decisions that count. */
    at: (): string[] => [...decisions.named("masked").values()].map(({ at }) => at).sort(),
    /** The masked numbers themselves: what must not be met in what went out before. */
    digits: (subject: string, texts: readonly string[]): string[] => {
      const masked = isMasked(subject);
      return masked ? texts.flatMap((text) => personalIn(text).filter(masked).map(({ digits }) => digits)) : []; // prettier-ignore
    },
    text(subject: string, text: string): string {
      const masked = isMasked(subject);
      return masked ? maskText(text, masked) : text;
    },
    lines: (subject: string, of: readonly Line[]): Line[] => lines(subject, of).map(({ line }) => line),
    /** What of the picture of a page is covered, in its pixels. */
    covered: (subject: string, of: readonly Line[]): Box[] => lines(subject, of).flatMap(({ covered }) => covered),
    /** The masked numbers of these texts of a subject, each once, as a person is told of them. */
    told(subject: Subject, title: string, texts: readonly string[]): MaskedNumber[] {
      const masked = isMasked(subject.id);
      const found = new Map<string, MaskedNumber>();
      for (const text of masked ? texts : []) {
        for (const personal of personalIn(text).filter(masked!)) {
          const key = personalKey(personal, sha256);
          const where = `第${text.slice(0, personal.span.start).split("\n").length}行`;
          if (!found.has(key)) found.set(key, { kind: personal.kind, subject, title, where, tail: personal.digits.slice(-4), key });
        }
      }
      return [...found.values()];
    },
  };
}
export type Masks = ReturnType<typeof masks>;
