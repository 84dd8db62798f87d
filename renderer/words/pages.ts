import type { PageRow } from "../../shared/contract/issues.ts";
import type { EngineChoice, PageState } from "../../shared/domain/pages.ts";

export const pageStateWords: Readonly<Record<PageState, string>> = {
  waiting: "未识别",
  recognised: "已识别",
  proofread: "已校对",
  checked: "已复核",
  failed: "未能识别",
};
/** How sure an engine is of a page, as people read it. */
export const sureness = (confidence: number | null): string => (confidence === null ? "空白页" : `可信度${Math.round(confidence)}`);

export const engineWords: Readonly<Record<EngineChoice, string>> = { ppocr: "飞桨", tesseract: "Tesseract", both: "双引擎互校" };
/** What a choice of engines means for the work. */
export const engineTold: Readonly<Record<EngineChoice, string>> = {
  ppocr: "错字最少，速度也快。",
  tesseract: "任何机器都能运行，错字较多。",
  both: "两个引擎各识别一遍，读法不同的字在校对时标出，用时约为两倍。",
};

/** Why a page was sent back: to scanning, or with its batch in acceptance; null where it was not. */
export const backWords = ({ sentBack, returned }: Pick<PageRow, "sentBack" | "returned">): string | null =>
  sentBack ? `退回重扫：${sentBack.reason}` : returned ? `验收退回：${returned.reason}` : null;
