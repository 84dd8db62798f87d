/** As what an issue goes out: scans with their text under them, text alone, text with places for other programs. */
export const issueFileKinds = ["pdf", "txt", "alto", "hocr"] as const;
export type IssueFileKind = (typeof issueFileKinds)[number];
/** What each is called, and the ending of its file. */
export const issueFileWords: Readonly<Record<IssueFileKind, string>> = { pdf: "双层PDF", txt: "纯文本", alto: "ALTO", hocr: "hOCR" };
export const issueFileEndings: Readonly<Record<IssueFileKind, string>> = { pdf: "pdf", txt: "txt", alto: "alto.xml", hocr: "hocr.html" };
