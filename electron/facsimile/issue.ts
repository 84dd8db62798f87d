import { altoOf } from "./alto.ts";
import type { CopiedIssue } from "./copy.ts";
import { hocrOf } from "./hocr.ts";
import { pdfOf } from "./pdf.ts";
import { plainOf } from "./plain.ts";
import type { IssueFileKind } from "../../shared/domain/issueFiles.ts";

/** An issue as one file of the kind asked for. */
export async function copyOf(
  issue: CopiedIssue,
  as: IssueFileKind,
  madeOn: string,
  progress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  if (as === "pdf") return pdfOf(issue, madeOn, progress);
  const text = { txt: plainOf, alto: altoOf, hocr: hocrOf }[as](issue);
  return new TextEncoder().encode(as === "txt" ? `\ufeff${text.replaceAll("\n", "\r\n")}` : text);
}
