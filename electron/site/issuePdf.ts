import { pdfOf } from "../facsimile/pdf.ts";
import { issueName } from "./site.ts";
import type { SiteIssue, SiteSource } from "./source.ts";

/** The width of A4 in inches: pages of the website state no resolution of their own. */
const across = 8.27;

/**
 * An issue as it stands on the website as one PDF: the pictures of its pages as they are published, and over them, unseen, the text that is
 * published, corrections and masked numbers and all. The same issue gives the same bytes.
 */
export const issuePdf = (issue: SiteIssue, images: ReadonlyMap<string, Uint8Array>, lines: SiteSource["lines"]): Promise<Uint8Array> =>
  pdfOf(
    {
      title: issueName(issue),
      pages: issue.pages.map((page) => {
        const { id, seq, width, height } = page;
        const scan = { hash: id, index: 0, width, height, dpi: width / across, turn: 0 as const, crop: null };
        return { seq, scan, width, height, file: `${seq}`, engine: null, lines: lines(page) };
      }),
      bytesOf: (id) => images.get(id)!,
    },
    issue.publishedOn ?? `${issue.year}-01-01`,
  );
