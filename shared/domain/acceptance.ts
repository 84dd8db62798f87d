/** What may be wrong with a page as a whole (DA/T 31-2017: order, image, completeness, description and linking are looked at in acceptance). */
export const pageFaultKinds = ["order", "layout", "image", "incomplete", "description", "linking"] as const;
export type PageFaultKind = (typeof pageFaultKinds)[number];
/** What may be wrong with the characters of a line. */
export const textFaultKinds = ["wrong", "missing", "extra"] as const;
export type TextFaultKind = (typeof textFaultKinds)[number];
export type FaultKind = TextFaultKind | PageFaultKind;

export const faultWords: Readonly<Record<FaultKind, string>> = {
  wrong: "错字",
  missing: "漏字",
  extra: "多字",
  order: "次序",
  layout: "版面表格",
  image: "图像质量",
  incomplete: "缺页重页",
  description: "著录",
  linking: "图文不符",
};

/** A line that does not read as it is printed. */
export interface LineFault {
  /** Counted from 0. */
  readonly line: number;
  /** As the archive has it, and as it is printed. */
  readonly read: string;
  readonly printed: string;
}
export interface PageFault {
  readonly kind: PageFaultKind;
  /** Where and what, in words; may be empty. */
  readonly note: string;
}
/** What a checker found on one page of the sample. */
export interface PageCheck {
  /** Characters of the page as the archive has it. */
  readonly characters: number;
  readonly lines: readonly LineFault[];
  readonly faults: readonly PageFault[];
  /** 检毕. */
  readonly done: boolean;
}

/** One step of a check: a line (printed as read: right after all), a fault of the page, one taken back, the end of the check and back. */
export type CheckChange =
  | ({ readonly kind: "line" } & LineFault)
  | { readonly kind: "fault"; readonly fault: PageFault }
  | { readonly kind: "drop"; readonly fault: PageFault }
  | { readonly kind: "done"; readonly done: boolean };

/** What was found, after one step more. */
export function changedCheck(check: Omit<PageCheck, "characters">, change: CheckChange): Omit<PageCheck, "characters"> {
  switch (change.kind) {
    case "line": {
      const { line, read, printed } = change;
      const others = check.lines.filter((l) => l.line !== line);
      const lines = printed === read ? others : [...others, { line, read, printed }].sort((a, b) => a.line - b.line);
      return { ...check, lines };
    }
    case "fault":
      return { ...check, faults: [...check.faults, change.fault] };
    case "drop": {
      const at = check.faults.findIndex((f) => f.kind === change.fault.kind && f.note === change.fault.note);
      return { ...check, faults: check.faults.filter((_, i) => i !== at) };
    }
    case "done":
      return { ...check, done: change.done };
  }
}

/** By which numbers a batch is judged: those in force on the day it was opened. */
export interface AcceptanceLimits {
  /** Per cent of the pages, and pages at least. */
  readonly sampleShare: number;
  readonly sampleLeast: number;
  /** Wrong characters in ten thousand at most. */
  readonly errorLimit: number;
  /** Per cent of the sampled pages at least. */
  readonly matchRate: number;
  readonly qualifiedRate: number;
}

export const acceptanceVerdicts = ["accepted", "returned"] as const;
export type AcceptanceVerdict = (typeof acceptanceVerdicts)[number];
export const acceptanceVerdictWords: Readonly<Record<AcceptanceVerdict, string>> = { accepted: "通过", returned: "退回" };
