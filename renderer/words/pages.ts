import type { PageState } from "../../shared/domain/pages.ts";

export const pageStateWords: Readonly<Record<PageState, string>> = {
  waiting: "待识别",
  recognised: "已识别",
  proofread: "已校对",
  checked: "已复核",
  failed: "未能识别",
};
/** How sure an engine is of a page, as people read it. */
export const sureness = (confidence: number | null): string => (confidence === null ? "空白页" : `可信度${Math.round(confidence)}`);
