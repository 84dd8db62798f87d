/** A text that a spreadsheet would run when it opens a CSV: `=cmd|…`, `+…`, `-…`, `@…`, in full width too. */
const dangerous = /^[=+\-@\t\r＝＋－＠]/u;

/** The mark put before such a text; a spreadsheet hides it, and reading a CSV takes it off again. */
export const formulaMark = /^'(?=[=+\-@\t\r＝＋－＠])/u;

/** The text so that no spreadsheet runs it. */
export const inert = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
