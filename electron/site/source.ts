import type { Day } from "../../shared/domain/days.ts";
import type { Fields } from "../../shared/domain/documents.ts";
import type { Line, PageState } from "../../shared/domain/pages.ts";
import type { Paper } from "../../shared/domain/paper.ts";
import type { Stretch } from "../../shared/domain/stretches.ts";
import type { LegalEvent } from "../../shared/domain/status.ts";
import type { Withheld } from "../../shared/site/watch.ts";
import type { Verdict } from "../../shared/domain/campaigns.ts";
import type { SiteLook } from "../../shared/domain/siteLook.ts";
import type { Heading } from "../../shared/domain/structure.ts";

/** A document named beside another on the website; `id` is null where it has no page there. All three null: it is not public, and is not named. */
export interface SiteRef {
  readonly id: string | null;
  readonly title: string | null;
  readonly docNumber: string | null;
}
/** A document as lists, links and marks know it: everything but its words, which are read when they are written. */
export interface DocumentFacts {
  readonly id: string;
  /** Permanent number in the site's search; never reused. */
  readonly number: number;
  readonly fields: Fields;
  readonly textHash: string;
  /** Fingerprint of what decides its headings besides the text. */
  readonly structure: string;
  /** Events that count, in order. The basis names only what may be named. */
  readonly timeline: readonly (LegalEvent & { readonly by: SiteRef | null })[];
  readonly relations: readonly { readonly words: string; readonly other: SiteRef; readonly note: string | null }[];
  /** 解读: what explains it, as far as it may be named. */
  readonly interpretations: readonly SiteRef[];
  readonly topic: string | null;
  /** The text as issued, where the one that holds now was made out of it by amendments. */
  readonly issued: { readonly hash: string; readonly heldFrom: Day | null } | null;
  /** Its page elsewhere on the portal. */
  readonly webAddress: string | null;
  readonly inIssues: readonly { readonly issueId: string; readonly pages: string | null }[];
  /** Day of the last legal change recorded for it: what the page is dated by, never the export. */
  readonly changedOn: Day | null;
}
/** The same with its words. */
export interface SiteDocument extends DocumentFacts {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly issued: (NonNullable<DocumentFacts["issued"]> & { readonly text: string; readonly headings: readonly Heading[] }) | null;
}
/** A gazette page without the places of its words. */
export interface PageFacts {
  readonly id: string;
  readonly number: number;
  readonly seq: number;
  readonly width: number;
  readonly height: number;
  readonly state: PageState;
  readonly text: string;
  /** Fingerprint of its picture and of where its words stand. */
  readonly print: string;
}
export interface SitePage extends PageFacts {
  readonly lines: readonly Line[];
}
export interface SiteIssue {
  readonly id: string;
  readonly gazette: string;
  readonly year: number;
  readonly no: string;
  readonly publishedOn: Day | null;
  readonly pages: readonly PageFacts[];
  readonly items: readonly {
    readonly title: string;
    readonly column: string | null;
    readonly documentId: string | null;
    /** The pages it stands on; one that is continued far behind has several stretches. */
    readonly stretches: readonly Stretch[];
  }[];
}

/** The result of one clean-up. What may not be shown is counted and not listed. */
export interface SiteCleanUp {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly cutoff: Day;
  readonly on: Day;
  /** The act that ended it; null where that is not public. */
  readonly decision: SiteRef | null;
  readonly counts: Readonly<Partial<Record<Verdict, number>>>;
  readonly hidden: number;
  readonly rows: readonly {
    readonly verdict: Verdict;
    readonly document: SiteRef;
    readonly issuers: readonly string[];
    readonly reason: string;
    readonly until: Day | null;
  }[];
}

/** What may go out, and nothing else: the store selects, the site writes. */
export interface SiteSource {
  readonly siteName: string;
  readonly look: SiteLook;
  /** Which text counts where two differ. */
  readonly standardText: string;
  /** The day the statuses of lists are told for; each page ages by itself from there. */
  readonly today: Day;
  readonly documents: readonly DocumentFacts[];
  readonly issues: readonly SiteIssue[];
  /** Newest first. */
  readonly cleanUps: readonly SiteCleanUp[];
  /** The text of a document that holds now. Read each time it is asked, like all words: nobody holds those of all. */
  text(document: DocumentFacts): string;
  /** A document with its words. */
  whole(document: DocumentFacts): SiteDocument;
  /** The lines of a page. */
  lines(page: PageFacts): readonly Line[];
  /** The page image for the website (JPEG) and its small picture. */
  image(pageId: string): Promise<{ readonly image: Uint8Array; readonly thumb: Uint8Array }>;
  /** The PDF of a document as set here; null where it cannot be set. */
  pdf?(paper: Paper, on: Day): Promise<Uint8Array | null>;
  /** Strings of documents that are not public: the export stops, naming the page, if one stands in it. */
  readonly withheld: readonly Withheld[];
  /** What a person took off the website, by what their pages are named: a page without text stands in each place. */
  readonly withdrawn: { readonly documents: readonly number[]; readonly issues: readonly string[]; readonly pages: readonly number[] };
  /** The moments at which numbers in these texts were masked; they are masked already. */
  readonly maskedAt: readonly string[];
  /** What looks like personal data and was looked at: a person said that it may go out. Keys of `findings`. */
  readonly cleared?: readonly string[];
}
export interface ExportOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** Ed25519 or SM2 private key (PKCS#8 PEM) that signs the manifest. */
  readonly key: string;
  readonly version: string;
  /** Where what is replaced or deleted is kept, so that the export can be taken back; nothing is kept without it. */
  readonly keep?: string;
}
export interface ExportResult {
  readonly pages: number;
  readonly written: number;
  readonly deleted: number;
  readonly seconds: number;
  /** SHA-256 of the manifest. */
  readonly manifest: string;
}
