import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LeftOut } from "../../shared/contract/publications.ts";
import type { MentionFinding, PersonalFinding, Rehearsal, RehearsedPage, Subject } from "../../shared/contract/rehearsal.ts";
import { watch } from "../../shared/site/watch.ts";
import { earlierOf } from "./earlier.ts";
import { findingsIn } from "./findings.ts";
import { Keep } from "./generation.ts";
import { linksOf } from "./links.ts";
import { Made } from "./made.ts";
import { fingerprint, readManifest, sha256, signingOf, vouchers, type Manifest } from "./manifest.ts";
import { names } from "./names.ts";
import type { SiteFile } from "./part.ts";
import { parts } from "./parts.ts";
import { pauser } from "./pauser.ts";
import { programPrint } from "./program.ts";
import { siteOf, type Site } from "./site.ts";
import type { ExportOptions, SiteSource } from "./source.ts";
import { toldOf, whyChanged } from "./told.ts";
import { printsOf, secretsIn, wordsAt } from "./withheld.ts";

/** As many pages of a kind as a person can look through. */
const most = 2000;
const pathOf = ({ kind, id, number }: LeftOut) =>
  kind === "document" ? names.document(number!) : kind === "page" ? names.page(number!) : names.issue(id);

/**
 * What an export into `out` would do: every page it would add, change or take off and why, what is left out, what would stop it, links that lead
 * nowhere. Writes nothing. `out` null: a first export.
 */
export async function rehearseSite(
  source: SiteSource,
  out: string | null,
  { leftOut, masked, doubtful }: Pick<Rehearsal, "leftOut" | "masked" | "doubtful">,
  options: Pick<ExportOptions, "key" | "version" | "keep" | "progress">,
): Promise<Rehearsal> {
  const before = out === null ? null : readManifest(await readFile(join(out, "manifest.json"), "utf8").catch(() => ""));
  const told = out !== null && options.keep ? await new Keep(options.keep).told(out) : null;
  const site = siteOf(source, fingerprint(options.key), signingOf(options.key));
  const now = toldOf(site);
  const secrets = secretsIn(source);
  const look = watch(secrets);
  const subjects = subjectsOf(site);
  const [counts, other] = [
    { added: 0, changed: 0, removed: 0, same: 0 },
    { added: 0, changed: 0, removed: 0 },
  ];
  const pages: RehearsedPage[] = [];
  const mentions: MentionFinding[] = [];
  const seen = new Set<string>(vouchers);
  const links: { path: string; title: string; to: string[] }[] = [];
  const note = (as: RehearsedPage["as"], path: string, title: string, why: string, documentId: string | null) => {
    if (counts[as]++ < most) pages.push({ as, path, title, why, documentId });
  };
  const why = new Map(leftOut.map((l) => [pathOf(l), l]));
  let done = 0;
  const pause = pauser();
  const total = site.documents.length + site.issues.reduce((sum, i) => sum + i.pages.length, 0);
  const meet = (path: string, title: string, words: readonly string[]) => {
    for (const { id = null, words: what } of look(words)) {
      // One text brings its words into many files; the page of the text is where they are dealt with.
      const subject = subjects.get(path) ?? null;
      if (mentions.some((m) => m.secret.id === id && (subject === null || m.subject?.id === subject.id))) continue;
      mentions.push({ path, title, subject, words: what, secret: { id, title: null, docNumber: null } });
    }
  };
  const see = (file: SiteFile) => {
    seen.add(file.path);
    const as = standing(before, file);
    if (file.title === undefined) {
      if (as !== "same") other[as]++;
    } else {
      const documentId = subjects.get(file.path)?.kind === "document" ? subjects.get(file.path)!.id : null;
      const title = documentId === null ? file.title : site.byId.get(documentId)!.title;
      if (as === "same") counts.same++;
      else {
        const left = why.get(file.path);
        const reason = left ? `撤下：${left.why}` : as === "added" ? "新上网" : documentId ? whyChanged(told?.[documentId], now[documentId]!) : "随文件变动更新"; // prettier-ignore
        note(as, file.path, left?.title ?? title, reason, documentId ?? (left?.kind === "document" ? left.id : null));
      }
      links.push({ path: file.path, title, to: file.bytes ? linksOf(file.path, file.bytes) : [] });
    }
    if (secrets.length > 0) meet(file.path, file.title ?? file.path, file.words());
  };
  const made = await Made.of(out ?? "", options.keep, before, programPrint(options.version));
  const isNews = made.isNews(printsOf(secrets));
  for (const part of parts(site, await earlierOf(out ?? "", before, site.key, isNews ? null : made), pause)) {
    await pause();
    const kept = isNews && !part.open ? null : made.kept(part);
    for (const path of kept ?? []) {
      seen.add(path);
      if (path.endsWith(".html")) counts.same++;
      if (isNews) meet(path, path, wordsAt(out!, path));
    }
    for await (const file of kept ? [] : part.make()) {
      await pause();
      see(file);
    }
    if (part.counts) options.progress?.(++done, total);
  }
  for (const path of Object.keys(before?.files ?? {})) {
    if (seen.has(path)) continue;
    const left = why.get(path);
    if (path.endsWith(".html"))
      note("removed", path, left?.title ?? path, left ? left.why : "不再写出", left?.kind === "document" ? left.id : null);
    else other.removed++;
  }
  return {
    out,
    counts,
    files: other,
    pages,
    leftOut,
    mentions,
    personal: onePerNumber(findingsIn(source, (d) => made.isClean(d)).open, subjects),
    masked,
    doubtful,
    links: links.flatMap(({ path, title, to }) => to.filter((t) => !seen.has(t)).map((t) => ({ path, title, to: t }))).slice(0, most),
    unknown: unknownIn(site).slice(0, most),
    unproofed: site.issues.reduce((n, i) => n + i.pages.filter((p) => p.state === "recognised").length, 0),
  };
}

/** Each number of a text once, at its first place, with the way to it. */
function onePerNumber(found: readonly PersonalFinding[], subjects: ReadonlyMap<string, Subject>): PersonalFinding[] {
  const byId = new Map([...subjects.values()].map((s) => [s.id, s]));
  const once = new Map<string, PersonalFinding>();
  for (const f of found) {
    const key = `${f.subject.id} ${f.key}`;
    if (!once.has(key)) once.set(key, { ...f, subject: byId.get(f.subject.id) ?? f.subject });
  }
  return [...once.values()];
}

function standing(before: Manifest | null, { path, bytes }: SiteFile): "added" | "changed" | "same" {
  const was = before?.files[path];
  return !was ? "added" : bytes === null || was.sha256 === sha256(bytes) ? "same" : "changed";
}

/** Which document or gazette page brings the words of a file: of its page, its text, its share of the search. */
function subjectsOf(site: Site): Map<string, Subject> {
  const map = new Map<string, Subject>();
  for (const e of site.documents) map.set(e.path, { kind: "document", id: e.document.id });
  for (const { id: issueId, pages } of site.issues)
    for (const { id, number, seq } of pages) map.set(names.page(number), { kind: "page", id, place: { issueId, seq } });
  return map;
}

const unknownIn = (site: Site) =>
  site.documents.flatMap((e) =>
    e.document.relations
      .filter((r) => r.other.id === null)
      .map((r) => ({ path: e.path, title: e.title, names: r.other.title ?? r.other.docNumber ?? "" })),
  );
