import { createHash } from "node:crypto";
import { codes } from "../../shared/site/headlines.ts";
import type { Headline } from "../../shared/domain/status.ts";

/** Addresses in the bundle: lower-case ASCII, and the same in every export since they come from permanent numbers, ids or words. */
export const names = {
  document: (number: number) => `documents/${number}.html`,
  text: (number: number) => `documents/${number}.txt`,
  issued: (number: number) => `documents/${number}-issued.html`,
  akn: (number: number) => `documents/${number}.xml`,
  pdf: (number: number) => `documents/${number}.pdf`,
  cleanUp: (id: string) => `cleanups/${plain(id)}.html`,
  topic: (name: string) => `lists/topic-${hashed(name)}.html`,
  status: (piece: number) => `status/${piece.toString(16).padStart(2, "0")}.js`,
  issue: (id: string) => `issues/${plain(id)}.html`,
  issuePdf: (id: string) => `issues/${plain(id)}.pdf`,
  page: (number: number) => `pages/${number}.html`,
  image: (number: number) => `pages/${number}.jpg`,
  thumb: (number: number) => `pages/${number}-small.jpg`,
  year: (year: string) => `lists/year-${year}.html`,
  issuer: (name: string) => `lists/issuer-${hashed(name)}.html`,
  headline: (name: Headline) => `lists/${codes[name]}.html`,
  search: (name: string) => `search/${name}.js`,
};

const plain = (id: string) => id.toLowerCase().replace(/[^a-z0-9-]/g, "");
const hashed = (name: string) => createHash("sha256").update(name).digest("hex").slice(0, 12);

/** The full address of a file where the site's own is known, else the way to it. */
export const urlOf = (address: string, from: string, to: string): string => (address ? address + to : way(from, to));

/** The way from one page of the bundle to another, relative, so that any sub-path and file:// do. */
export const way = (from: string, to: string): string => "../".repeat(from.split("/").length - 1) + to;
