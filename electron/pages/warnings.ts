/** DA/T 31-2017 asks for at least 200 dpi. */
const LEAST_DPI = 200;
/** Pixels from which a page is slow: A3 at 500 dpi. */
const LARGE = 48_000_000;

/** What a person should know about a scanned page before it is read, in Chinese sentences. */
export function scanWarnings(width: number, height: number, dpi: number | null, blank: boolean): string[] {
  const warnings: string[] = [];
  if (dpi === null) warnings.push("文件没有写明分辨率，识别时按字的大小估计。");
  else if (dpi < LEAST_DPI) warnings.push(`分辨率${dpi}dpi，低于200dpi（DA/T 31-2017），文字可能识别不准，建议重新扫描。`);
  if (blank) warnings.push("疑似空白页。");
  if (width * height > LARGE) warnings.push(`页面有${Math.round((width * height) / 10_000)}万像素，处理较慢。`);
  return warnings;
}

/** A file's statement of resolution, or null where it gives no believable paper size: many programs write 72 or 96 unasked. */
export function believable(dpi: number | undefined, width: number, height: number): number | null {
  if (dpi === undefined || dpi < 50 || dpi > 2400) return null;
  const [short, long] = [Math.min(width, height) / dpi, Math.max(width, height) / dpi];
  return short >= 0.5 && long <= 24 ? Math.round(dpi) : null;
}
