import { Refusal } from "../../shared/refusal.ts";

/** Pixels a page may have: A2 at 400 dpi is 62 million. More is refused before anything is decoded. */
export const MOST_PIXELS = 120_000_000;
/** The longest side a page may have: 80 cm at 600 dpi is 19,000; a picture of it must still fit a JPEG. */
export const LONGEST_SIDE = 32_000;

/** Refuses a page above the limit, by the size its file states, before it is decoded. */
export function checkSize(name: string, index: number, width: number, height: number): void {
  if (width * height <= MOST_PIXELS && Math.max(width, height) <= LONGEST_SIDE) return;
  throw new Refusal(
    "too-large",
    `《${name}》第${index + 1}页有${width}×${height}像素，超过上限（${MOST_PIXELS / 10_000}万像素，长边${LONGEST_SIDE}）；请降低扫描分辨率或分幅后再收进。`,
  );
}

export const pictureLost = (name: string, index: number) =>
  new Refusal(
    "unreadable",
    `《${name}》第${index + 1}页的图像已损坏，或超过上限${MOST_PIXELS / 10_000}万像素；请降低扫描分辨率或重新取得文件后再收进。`,
  );

export const damaged = (name: string, index?: number) =>
  new Refusal(
    "unreadable",
    `《${name}》${index === undefined ? "" : `第${index + 1}页`}已损坏或不完整，无法读取；请重新取得完整的文件后再收进。`,
  );

export const locked = (name: string) => new Refusal("unreadable", `《${name}》有密码保护，无法读取；请先解除密码再收进。`);

export const noSuchPage = (name: string, index: number) => new Refusal("not-found", `《${name}》没有第${index + 1}页；请核对页码。`);
