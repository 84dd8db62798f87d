import { type AcceptanceLimits, type FaultKind, type PageCheck } from "../acceptance.ts";
import { faultCounts, textFaults } from "./faults.ts";
import { clustered, wilson, type Interval } from "./intervals.ts";

/** What a sample tells of its batch, over the pages that were checked to the end. */
export interface AcceptanceFigures {
  readonly pages: number;
  readonly checked: number;
  /** Characters as printed. */
  readonly characters: number;
  readonly counts: Readonly<Record<FaultKind, number>>;
  /** Wrong, missing and extra characters in all. */
  readonly wrong: number;
  /** Share of characters that are wrong, each character taken by itself; null where none was looked at. */
  readonly byCharacter: Interval | null;
  /** The same, heeding that errors come together on pages; null where that cannot be told. */
  readonly byPage: Interval | null;
  /** Share of pages with a wrong character. */
  readonly faulty: Interval | null;
  /** Whether every page of the batch was looked at, so that nothing is estimated. */
  readonly whole: boolean;
  readonly measures: readonly Measure[];
}
/** One number a limit is set for; `value` is null where nothing was looked at, `met` then too. */
export interface Measure {
  readonly name: "错字率" | "图文相符率" | "合格页率";
  readonly value: string | null;
  readonly limit: string;
  readonly met: boolean | null;
  /** What else is to be known of it, a sentence or nothing. */
  readonly note: string;
}

/** 3.5‱, as archivists write wrong characters in ten thousand. */
export const perTenThousand = (share: number): string => `${(share * 10_000).toFixed(share * 10_000 < 0.1 && share > 0 ? 2 : 1)}‱`;
/** 97.5%; whole numbers without a point. */
export const perCent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
/** 1.2‱至5.0‱. */
export const between = ({ from, to }: Interval, words: (share: number) => string = perTenThousand): string =>
  `${words(from)}至${words(to)}`;

/** The figures of a sample out of a batch of so many pages. */
export function figuresOf(checks: readonly PageCheck[], sample: number, batch: number, limits: AcceptanceLimits): AcceptanceFigures {
  const done = checks.filter((c) => c.done);
  const groups = done.map((check) => {
    const faults = check.lines.map(textFaults);
    const sum = (kind: "wrong" | "missing" | "extra") => faults.reduce((n, f) => n + f[kind], 0);
    return { wrong: sum("wrong") + sum("missing") + sum("extra"), of: check.characters + sum("missing") - sum("extra") };
  });
  const wrong = groups.reduce((n, g) => n + g.wrong, 0);
  const characters = groups.reduce((n, g) => n + g.of, 0);
  const whole = done.length === sample && sample === batch;
  const byCharacter = wilson(wrong, characters);
  const byPage = clustered(groups);
  const linked = done.filter((c) => c.faults.every((f) => f.kind !== "linking")).length;
  const sound = done.filter((c) => c.faults.length === 0).length;
  return {
    pages: sample,
    checked: done.length,
    characters,
    counts: faultCounts(done),
    wrong,
    byCharacter,
    byPage,
    faulty: wilson(groups.filter((g) => g.wrong > 0).length, groups.length),
    whole,
    measures: [
      errorRate(byCharacter, byPage, whole, limits.errorLimit),
      pageRate("图文相符率", linked, done.length, limits.matchRate),
      pageRate("合格页率", sound, done.length, limits.qualifiedRate),
    ],
  };
}

function errorRate(byCharacter: Interval | null, byPage: Interval | null, whole: boolean, limit: number): Measure {
  const named = { name: "错字率", limit: `不超过${limit}‱` } as const;
  if (!byCharacter) return { ...named, value: null, met: null, note: "" };
  const { rate } = byCharacter;
  const { from, to } = byPage ?? byCharacter;
  const met = rate * 10_000 <= limit;
  const bound = limit / 10_000;
  const note =
    whole || (met ? to <= bound : from > bound)
      ? ""
      : met
        ? `区间上限${perTenThousand(to)}高于限值，这个样本不足以断定全批合格。`
        : `区间下限${perTenThousand(from)}低于限值，这个样本不足以断定全批不合格。`;
  return { ...named, value: perTenThousand(rate), met, note };
}
function pageRate(name: Measure["name"], good: number, of: number, limit: number): Measure {
  const share = of === 0 ? null : good / of;
  return {
    name,
    limit: `不低于${limit}%`,
    value: share === null ? null : perCent(share),
    met: share === null ? null : share * 100 >= limit,
    note: "",
  };
}
