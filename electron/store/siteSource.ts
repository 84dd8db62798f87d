import type { DocumentRef } from "../../shared/contract/common.ts";
import type { Day } from "../../shared/domain/days.ts";
import { inOrder } from "../../shared/domain/status.ts";
import { proposalWords } from "../../shared/domain/words.ts";
import { textOf } from "../../shared/domain/pages.ts";
import { pagesIn, standsOn, stretchWords, type Stretch } from "../../shared/domain/stretches.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { DocumentFacts, SiteDocument, SiteIssue, SiteRef, SiteSource } from "../site/source.ts";
import { usualStandardText, type SiteLook } from "../../shared/domain/siteLook.ts";
import type { CampaignViews } from "./campaignViews.ts";
import type { Context } from "./context.ts";
import type { Decided, Decisions } from "./decisions.ts";
import type { DocumentViews } from "./documentViews.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import { sha256, type Masks } from "./masks.ts";
import type { Offline } from "./siteOffline.ts";
import type { Texts } from "./texts.ts";
import type { Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";
import type { Profiles } from "./profiles.ts";
import { noText, type Readings } from "./readings.ts";
import { siteCleanUps } from "./siteCleanUps.ts";
import type { SiteDecisions } from "./siteDecisions.ts";
import type { WithheldStore } from "./withheld.ts";

/** What stands for a document that is not public. */
const nameless: SiteRef = { id: null, title: null, docNumber: null };

/** Selects what may go out: only what is 主动公开, and beside it never the name of what is not. */
export function siteSource(
  { today }: Context,
  documents: Documents,
  views: DocumentViews,
  held: Texts,
  readings: Readings,
  issues: Issues,
  pages: Pages,
  hidden: WithheldStore,
  decided: SiteDecisions,
  offline: Offline,
  masks: Masks,
  decisions: Decisions,
  profiles: Profiles,
  look: { get(): SiteLook },
  cleaning: CampaignViews,
) {
  const isOpen = (id: string | null): boolean => id !== null && documents.find(id)?.disclosure === "open";
  /** A document known only from a register is no secret, but has no page: it is named without being linked. */
  const linked = <R extends DocumentRef>(ref: R | null): R | null =>
    ref?.id && documents.find(ref.id)?.textHash === noText ? { ...ref, id: null } : ref;

  /** The facts of any document. What they are told from is read once for all, since there may be tens of thousands. */
  function telling(mayName: (ref: SiteRef) => boolean): (record: DocumentRecord) => DocumentFacts {
    const [texts, relations, printed] = [held.tellingAll(), views.tellingAll(), printedIn()];
    const addresses = decisions.named("webAddress");
    return (record) => facts(record, mayName, texts(record), relations(record), addresses.get(record.id), printed.get(record.id) ?? []);
  }
  /** Where each document is printed, in the order it was written down. */
  function printedIn(): Map<string, { issueId: string; pages: string | null }[]> {
    const items = issues.list().flatMap((i) => issues.items(i.id)).sort((a, b) => (a.id < b.id ? -1 : 1)); // prettier-ignore
    const map = new Map<string, { issueId: string; pages: string | null }[]>();
    for (const { documentId, issueId, stretches } of items) {
      if (documentId === null) continue;
      const places = map.get(documentId) ?? [];
      places.push({ issueId, pages: stretchWords(stretches) });
      map.set(documentId, places);
    }
    return map;
  }

  function facts(
    record: DocumentRecord,
    mayName: (ref: SiteRef) => boolean,
    text: ReturnType<ReturnType<Texts["tellingAll"]>>,
    told: ReturnType<ReturnType<DocumentViews["tellingAll"]>>,
    address: Decided | undefined,
    inIssues: DocumentFacts["inIssues"],
  ): DocumentFacts {
    const unnamed: SiteRef[] = [];
    const timeline = inOrder(told.timeline).map((event) => {
      // Subtle: asked of the document itself, not of how it is shown; one that was withdrawn is still not public.
      const named = event.basis !== null && mayName(event.basis);
      if (named) return { ...event, recordedBy: "", by: linked(views.basisRef(event.basis)) };
      if (event.basis) unnamed.push(event.basis);
      return { ...event, recordedBy: "", basis: null, by: event.basis && nameless };
    });
    const isUnnamed = ({ id, title, docNumber }: SiteRef) =>
      id === null && unnamed.some((basis) => basis.title === title && basis.docNumber === docNumber);
    const [, interpretedBy] = proposalWords.interprets;
    const issued = text.hash === record.textHash ? null : { hash: record.textHash, heldFrom: text.heldFrom };
    return {
      id: record.id,
      number: record.number,
      fields: record.fields,
      textHash: published(record.id, text.hash),
      structure: text.structure,
      timeline,
      relations: told.relations
        .filter((r) => mayName(r.other) && !isUnnamed(r.other) && r.words !== interpretedBy)
        .map(({ words, other, note }) => ({ words, other: linked(other)!, note })),
      interpretations: told.relations.filter((r) => r.words === interpretedBy && mayName(r.other)).map((r) => linked(r.other)!),
      topic: record.topic,
      issued: issued && { ...issued, hash: published(record.id, issued.hash) },
      webAddress: (address?.value as string | undefined) ?? null,
      inIssues,
      changedOn: changedOn(timeline, record),
    };
  }
  /** What has masked numbers, as of the last selection. */
  let masked: ReadonlySet<string> = new Set();
  /** Under the fingerprint of a text as it goes out with numbers masked: that of the text itself. */
  const sources = new Map<string, string>();
  const sourceOf = (hash: string) => sources.get(hash) ?? hash;
  /** The fingerprint of a text as it goes out. */
  function published(id: string, hash: string): string {
    if (!masked.has(id)) return hash;
    const text = readings.text(hash);
    const shown = masks.text(id, text);
    if (shown === text) return hash;
    const starred = sha256(shown);
    sources.set(starred, hash);
    return starred;
  }
  const shownText = (id: string, hash: string): string =>
    masked.has(id) ? masks.text(id, readings.text(sourceOf(hash))) : readings.text(hash);
  const text = ({ id, textHash }: DocumentFacts): string => shownText(id, textHash);
  const whole = (document: DocumentFacts): SiteDocument => ({
    ...document,
    text: text(document),
    headings: held.headingsOf(document.id, sourceOf(document.textHash)),
    issued: document.issued && {
      ...document.issued,
      text: shownText(document.id, document.issued.hash),
      headings: readings.of(sourceOf(document.issued.hash)).headings,
    },
  });
  /** The day the document last changed in law, as far as recorded: what its page is dated by. */
  const changedOn = (timeline: readonly { on: Day }[], { fields }: DocumentRecord): Day | null =>
    timeline.findLast((e) => e.on <= today())?.on ?? fields.publishedOn ?? fields.signedOn;

  const issue = (id: string, gone: ReadonlyMap<string, string>): SiteIssue => {
    const { gazette, year, no, publishedOn } = issues.get(id);
    const taken = new Set(pages.of(id).filter((p) => gone.has(p.id)).map((p) => p.seq)); // prettier-ignore
    /** All its pages were taken off. */
    const isTaken = ({ stretches }: { stretches: readonly Stretch[] }) =>
      stretches.length > 0 && pagesIn(stretches).every((n) => taken.has(n));
    return {
      id,
      gazette,
      year,
      no,
      publishedOn,
      pages: offline.shown(id, gone).map((p) => {
        const keys = masked.has(p.id) ? masks.keysOf(p.id) : null;
        const print = keys ? sha256(`${pages.print(p)} ${keys.join()}`) : pages.print(p);
        const shown = keys ? textOf(masks.lines(p.id, pages.read(p).lines)) : (p.text ?? "");
        return { id: p.id, number: p.number, seq: p.seq, width: p.width, height: p.height, state: p.state, text: shown, print };
      }),
      items: issues
        .items(id)
        .filter((i) => (i.documentId === null || isOpen(i.documentId)) && !isTaken(i))
        .map(({ title, column, documentId, stretches }) => ({
          title,
          column,
          documentId: documentId !== null && documents.find(documentId)?.textHash === noText ? null : documentId,
          stretches,
        })),
    };
  };

  /** The scan of a page shows what is printed on it: pages that carry a document that is not public stop the export, by name. */
  function refuseShownPages(gone: ReadonlyMap<string, string>): void {
    for (const { id, label } of issues.list()) {
      for (const { documentId, fromPage, toPage, stretches } of issues.items(id)) {
        if (documentId === null || isOpen(documentId)) continue;
        const shown = offline.shown(id, gone).filter((p) => stretches.length === 0 || standsOn(stretches, p.seq));
        if (shown.length === 0) continue;
        const where = stretches.length === 0 ? "" : `第${stretchWords(stretches)}`;
        throw new Refusal(
          "conflict",
          `${label}${where}登载着一份不公开的文件，网站没有写出。请撤下这些页，或改正文件的公开属性，再写出。`,
          { issue: label, from: fromPage, to: toPage },
        );
      }
    }
  }

  return {
    /** Everything that may go out, with `image` to fetch page images by id. */
    select(siteName: string, image: SiteSource["image"]): SiteSource {
      const secrets = hidden.held();
      const mayName = hidden.naming(secrets);
      const withdrawn = decided.withdrawn();
      refuseShownPages(withdrawn);
      masked = new Set(masks.subjects());
      const open = documents.all().filter((d) => d.disclosure === "open");
      const shown = issues.list().filter((i) => !withdrawn.has(i.id)).map((i) => issue(i.id, withdrawn)); // prettier-ignore
      const told = telling(mayName);
      return {
        siteName,
        look: look.get(),
        standardText: profiles.on(today()).standardText?.value ?? usualStandardText,
        today: today(),
        documents: open.filter((d) => d.textHash !== noText && !withdrawn.has(d.id)).map(told),
        issues: shown,
        cleanUps: siteCleanUps(cleaning, mayName),
        text,
        whole,
        lines: (page) => masks.lines(page.id, pages.read(pages.get(page.id)).lines),
        image,
        withdrawn: offline.places(withdrawn),
        maskedAt: masks.at(),
        cleared: decided.cleared(),
        withheld: hidden.entries(secrets, open, new Map(shown.flatMap((i) => i.pages.map((p) => [p.id, p.text])))),
      };
    },
  };
}
