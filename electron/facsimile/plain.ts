import { textOf } from "../../shared/domain/pages.ts";
import type { CopiedIssue } from "./copy.ts";

/** The text of an issue, each page under its number. */
export const plainOf = ({ title, pages }: CopiedIssue): string =>
  `${title}\n\n${pages.map(({ seq, lines }) => `［第${seq}页］\n${textOf(lines)}\n`).join("\n")}`;
