/** What Chromium 80 to 91, still found on office machines, lack of what the shared rules use. Imported first by every script. */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}
for (const kind of [Array.prototype, String.prototype]) {
  if (!("at" in kind)) Object.defineProperty(kind, "at", { value: at, writable: true, configurable: true });
}
