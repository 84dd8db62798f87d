/** A file from outside as plain text. */
export interface Intake {
  /** Canonical: NFC, LF, trimmed line ends, one final newline; punctuation as it stood. */
  readonly text: string;
  readonly format: "txt" | "md" | "html" | "docx" | "doc" | "pdf";
  /** What could not be read, in Chinese sentences: 第3页是扫描图，没有文字. */
  readonly notes: readonly string[];
}
