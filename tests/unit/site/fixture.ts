import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SiteDocument, SiteIssue, SitePage, SiteSource } from "../../../electron/site/source.ts";
import { noFields, type Fields } from "../../../shared/domain/documents.ts";
import { usualLook } from "../../../shared/domain/siteLook.ts";
import type { EventKind } from "../../../shared/domain/status.ts";

export const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "gazette-site-"));
export const key: string = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
export const options = { key, version: "0.0.0" };

type Event = Partial<SiteDocument["timeline"][number]> & { kind: EventKind; on: string };
/** A document of the site from what a test cares about. */
export function document(
  number: number,
  fields: Partial<Fields>,
  text: string,
  events: readonly Event[] = [],
  more: Partial<SiteDocument> = {},
): SiteDocument {
  const blank = { documentId: `d${number}`, until: null, basis: null, part: null, strikes: null, recordedBy: "某人", by: null };
  return {
    id: `d${number}`,
    number,
    fields: { ...noFields, ...fields },
    text,
    textHash: createHash("sha256").update(text).digest("hex"),
    headings: [],
    structure: "",
    timeline: events.map((e, i) => ({
      ...blank,
      id: `d${number}-${i}`,
      recordedAt: `2024-01-01T00:00:${String(i).padStart(2, "0")}Z`,
      ...e,
    })),
    relations: [],
    interpretations: [],
    topic: null,
    issued: null,
    webAddress: null,
    inIssues: [],
    changedOn: events.at(-1)?.on ?? "2020-01-01",
    ...more,
  };
}

/** A page whose lines stand one under the other, every character 30 pixels wide. */
export function page(number: number, seq: number, text: string): SitePage {
  const lines = text.split("\n").map((line, i) => ({ text: line, box: [100, 100 + i * 50, line.length * 30, 40] as const, words: [] }));
  return { id: `p${number}`, number, seq, width: 1240, height: 1754, state: "recognised", lines, text, print: text };
}
export const issue = (id: string, no: string, pages: readonly SitePage[], items: SiteIssue["items"] = []): SiteIssue => ({
  id,
  gazette: "示例区人民政府公报",
  year: 2024,
  no,
  publishedOn: "2024-11-15",
  pages,
  items,
});

/** The smallest JPEG a browser shows: one grey dot. */
const dot = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
);
/** A source whose documents have their words about them. */
export type Source = Omit<SiteSource, "documents"> & { readonly documents: readonly SiteDocument[] };
export const source = (documents: readonly SiteDocument[], issues: readonly SiteIssue[] = [], more: Partial<Source> = {}): Source => ({
  siteName: "示例区人民政府",
  today: "2024-12-10",
  documents,
  issues,
  // The documents and pages of tests have their words about them.
  text: (document) => (document as SiteDocument).text,
  whole: (document) => document as SiteDocument,
  lines: (page) => (page as SitePage).lines,
  image: () => Promise.resolve({ image: dot, thumb: dot }),
  withheld: [],
  maskedAt: [],
  withdrawn: { documents: [], issues: [], pages: [] },
  look: usualLook,
  standardText: "本公报刊登的文件文本为标准文本",
  cleanUps: [],
  ...more,
});
