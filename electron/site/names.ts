import { createHash } from "node:crypto";
import { codes } from "../../shared/site/headlines.ts";
import type { Headline } from "../../shared/domain/status.ts";

/** Addresses in the bundle: lower-case ASCII, and the same in every export since they come from permanent numbers, ids or words. */
export const names = {
  document: (number: number) => `documents/${number}.html`,
  text: (number: number) => `documents/${number}.txt`,
  issue: (id: string) => `issues/${id.toLowerCase().replace(/[^a-z0-9-]/g, "")}.html`,
  page: (number: number) => `pages/${number}.html`,
  image: (number: number) => `pages/${number}.jpg`,
  thumb: (number: number) => `pages/${number}-small.jpg`,
  year: (year: string) => `lists/year-${year}.html`,
  issuer: (name: string) => `lists/issuer-${createHash("sha256").update(name).digest("hex").slice(0, 12)}.html`,
  headline: (name: Headline) => `lists/${codes[name]}.html`,
  search: (name: string) => `search/${name}.js`,
};

/** The way from one page of the bundle to another, relative, so that any sub-path and file:// do. */
export const way = (from: string, to: string): string => "../".repeat(from.split("/").length - 1) + to;
