import type { Batch, JobKind, JobState } from "../../shared/contract/jobs.ts";
import { count } from "./words.ts";

export const jobStateWords: Readonly<Record<JobState, string>> = {
  waiting: "排队",
  running: "进行中",
  done: "已完成",
  failed: "没有完成",
  cancelled: "已取消",
};
export const jobKindWords: Readonly<Record<JobKind, string>> = {
  intake: "收进文件",
  scan: "收进扫描件",
  ocr: "识别",
  export: "写出网站",
  form: "收意见表",
  compare: "核对存档",
  rehearse: "预演网站",
  copy: "导出公报",
};

/** `第14 / 48页`, or `48页` before the first. */
export const progress = ({ done, total, unit }: Pick<Batch, "done" | "total" | "unit">): string =>
  `${count(done)} / ${count(total)}${unit}`;

/** `每分钟11页，约剩3分钟`; empty until both are known. */
export function pace({ perMinute, secondsLeft, unit, paused }: Pick<Batch, "perMinute" | "secondsLeft" | "unit" | "paused">): string {
  if (paused) return "已暂停";
  const parts: string[] = [];
  if (perMinute) parts.push(`每分钟${perMinute >= 10 ? Math.round(perMinute) : perMinute.toFixed(1)}${unit}`);
  if (secondsLeft !== null) parts.push(left(secondsLeft));
  return parts.join("，");
}
/** `约剩3分钟`. */
export function left(seconds: number): string {
  if (seconds < 5) return "就要完成";
  if (seconds < 90) return `约剩${Math.round(seconds)}秒`;
  if (seconds < 5400) return `约剩${Math.round(seconds / 60)}分钟`;
  return `约剩${(seconds / 3600).toFixed(1)}小时`;
}

/** How a batch ended: `识别2003年第2期，46页完成，2页没有完成`. */
export function ending(batch: Batch): string {
  const { done, failed, cancelled } = batch.counts;
  const parts = [batch.words];
  if (done) parts.push(`完成${count(done)}项`);
  if (failed) parts.push(`${count(failed)}项没有完成`);
  if (cancelled) parts.push(`取消${count(cancelled)}项`);
  return parts.join("，");
}
