import type { Database } from "better-sqlite3";
import type { Change } from "../../shared/contract/events.ts";
import type { Person } from "../../shared/contract/library.ts";
import type { Day } from "../../shared/domain/days.ts";
import { readerVersion } from "../../shared/domain/reading.ts";
import { acceptanceActs } from "./acceptanceActs.ts";
import { acts as openActs, type Act } from "./acts.ts";
import { campaignActs } from "./campaignActs.ts";
import { campaignEnd } from "./campaignEnd.ts";
import { campaignForms } from "./campaignForms.ts";
import { campaigns as openCampaigns } from "./campaigns.ts";
import { campaignViews } from "./campaignViews.ts";
import { candidates as openCandidates } from "./candidates.ts";
import { newId, type Context } from "./context.ts";
import { archive as openArchive } from "./archive.ts";
import { articleActs } from "./articleActs.ts";
import { articleViews } from "./articleViews.ts";
import { bulkActs } from "./bulkActs.ts";
import { copies } from "./copies.ts";
import { citations } from "./citations.ts";
import { decisions as openDecisions } from "./decisions.ts";
import { documentActs } from "./documentActs.ts";
import { documents as openDocuments, type DocumentRecord } from "./documents.ts";
import { documentList } from "./documentList.ts";
import { documentViews } from "./documentViews.ts";
import { engines as openEngines } from "./engines.ts";
import { eventActs } from "./eventActs.ts";
import { events as openEvents } from "./events.ts";
import { finding } from "./finding.ts";
import { found as openFound } from "./found.ts";
import { handling } from "./handling.ts";
import { inventory as openInventory } from "./inventory.ts";
import { inventorySheet } from "./inventorySheet.ts";
import { inForce } from "./inForce.ts";
import { issues as openIssues } from "./issues.ts";
import { issuers as openIssuers } from "./issuers.ts";
import { issueSheet } from "./issueSheet.ts";
import { issueViews } from "./issueViews.ts";
import { jobs as openJobs } from "./jobs.ts";
import { ledgerActs } from "./ledgerActs.ts";
import { ledgers as openLedgers } from "./ledgers.ts";
import { markings } from "./markings.ts";
import { masks as openMasks } from "./masks.ts";
import { originals } from "./originals.ts";
import { overview } from "./overview.ts";
import { pageActs } from "./pageActs.ts";
import { proofActs } from "./proofActs.ts";
import { proofViews } from "./proofViews.ts";
import { pageDoubts } from "./pageDoubts.ts";
import { pages as openPages } from "./pages.ts";
import { people as openPeople, programOffice } from "./people.ts";
import { profiles as openProfiles } from "./profiles.ts";
import { proposals as openProposals } from "./proposals.ts";
import { publications } from "./publications.ts";
import { readings as openReadings } from "./readings.ts";
import { recognitions as openRecognitions } from "./recognitions.ts";
import { register as openRegister } from "./register.ts";
import { renewals } from "./renewals.ts";
import { rows as openRows } from "./rows.ts";
import { scanActs } from "./scanActs.ts";
import { search as openSearch } from "./search.ts";
import { settings as openSettings } from "./settings.ts";
import { sorting } from "./sorting.ts";
import { website } from "./website.ts";
import { standing as openStanding } from "./standing.ts";
import { textActs } from "./textActs.ts";
import { texts as openTexts } from "./texts.ts";
import { textVersions } from "./textVersions.ts";
import { volumeSheet } from "./volumeSheet.ts";
import { watched } from "./watched.ts";

export interface StoreOptions {
  readonly now: () => string;
  readonly today: () => Day;
  readonly changed?: (change: Change) => void;
  readonly actor?: () => Person;
}

/** Joins the files of the store over one open database. Over a read-only one, whatever writes is a fault. */
export function openStore(db: Database, { now, today, changed = () => {}, actor }: StoreOptions) {
  const people = openPeople({ db, now });
  /** Who acts where nobody was chosen: the program itself, for what is only a fact about the library. */
  const program = (): Person => people.find("公报台", programOffice);
  const context: Context = { db, now, today, changed, actor: actor ?? program };
  const settings = openSettings(db);
  const readings = openReadings(db);
  const decisions = openDecisions(db);
  const events = openEvents(db, now);
  const versions = textVersions(db);
  const standing = openStanding(db, events);
  const documents = openDocuments(context, readings, versions, decisions, events, standing);
  const proposals = openProposals(db, documents, readings, decisions, events);
  const candidates = openCandidates(documents, events, decisions, readings);
  const issues = openIssues(context);
  const recognitions = openRecognitions(context, decisions);
  const pages = openPages(context, decisions, recognitions);
  const rows = openRows(documents, events);
  const found = openFound(context, openSearch(db), documents, readings, pages);

  /** Derives a page again: what is read of it, what is searched and what is to be looked at. */
  function rederivePage(id: string): void {
    const before = pages.find(id);
    const page = pages.derive(id);
    found.indexPage(page, before);
    doubted.index(page);
  }
  /** Derives again whatever is stored twice for one touched thing, and keeps the search index in step, in the same transaction. */
  function derive(subject: string, act: Act): void {
    const document = documents.find(subject);
    if (document) {
      const record = documents.derive(subject, act, proposals.openCount(document));
      proposals.index(record);
      proposals.follow(record, act);
      const clauses = readings.of(record.textHash).proposals.some((p) => p.kind === "catch-all") ? proposals.view(record) : [];
      const rules = standing.index(record, clauses);
      if (rules.length > 0) for (const { id } of standing.under(candidates.all(), rules)) act.touch(id);
      if (!sameWords(document, record)) found.indexDocument(record);
      rows.touch(subject);
    } else if (pages.find(subject)) {
      rederivePage(subject);
    } else {
      // What is searched of a page holds the beginning of the next.
      for (const id of pages.order.derive(subject)) found.indexPage(pages.find(id)!);
    }
  }
  const acts = openActs(context, derive);
  const profiles = openProfiles(context, acts, decisions);
  const archive = openArchive(context, profiles);
  const sorted = sorting(context, acts, issues, pages, decisions);
  const issuers = openIssuers(context, acts, decisions, rows);
  const doubted = pageDoubts(context, issues, pages, issuers.all);
  const register = openRegister(context, acts, decisions, documents, profiles, issuers);
  const ledgers = openLedgers(context, documents, decisions, proposals, profiles, issuers);
  const texts = openTexts(context, documents, versions, readings, decisions, events);
  const views = documentViews(context, acts, documents, texts, versions, proposals, readings, decisions, events, issues, candidates);
  const published = publications(context, acts);
  const masks = openMasks(decisions);
  const listing = documentList(context, rows, issues, decisions);
  const recording = eventActs(context, acts, documents, events);
  const handled = ledgerActs(context, acts, decisions, documents);

  const campaigns = openCampaigns(context);
  const cleaning = campaignViews(context, campaigns, documents, events, decisions, candidates, profiles);
  const cleaningActs = campaignActs(context, acts, campaigns, cleaning, candidates, decisions);

  const splitting = articleViews(issues, pages, documents, decisions);
  const texting = textActs(context, acts, texts, versions, readings, decisions, proposals);

  return {
    settings,
    people,
    program,
    acts,
    documents: {
      ...documents,
      ...documentActs(context, acts, documents, proposals, decisions),
      ...recording,
      ...bulkActs(context, acts, documents, readings, proposals, decisions, recording, profiles, handled),
      ...listing,
      inForce: inForce(context, documents, readings, events, views),
      views,
    },
    texts: { ...texts, ...texting },
    events,
    proposals,
    archive,
    issues: {
      ...issues,
      sheet: issueSheet(issues, documents, pages, archive),
      volumes: volumeSheet(issues, pages, archive),
      views: issueViews(context, issues, pages, documents, events, decisions, archive, sorted),
    },
    pages: {
      ...pages,
      ...pageActs(context, acts, issues, pages, documents, decisions, profiles),
      ...scanActs(context, acts, issues, pages, decisions),
      ...sorted,
      /** Keeps what an engine read of a page and derives the page again. */
      rederive: rederivePage,
    },
    articles: {
      ...splitting,
      ...articleActs(context, acts, issues, pages, documents, decisions, splitting),
      ...renewals(context, acts, issues, pages, splitting, documents, versions, readings, texting, decisions),
    },
    acceptances: acceptanceActs(context, acts, issues, pages, profiles, decisions),
    proof: {
      ...proofActs(context, acts, issues, pages, recognitions, decisions),
      ...proofViews(issues, pages, doubted, decisions),
    },
    watched: watched(context, acts, decisions),
    engines: openEngines(context, acts, decisions),
    campaigns: {
      ...campaigns,
      ...cleaningActs,
      ...campaignForms(context, acts, campaigns, cleaning),
      ...campaignEnd(context, acts, campaigns, cleaning, cleaningActs, documents, events, proposals, decisions, standing),
      views: cleaning,
    },
    markings: markings(context, acts, rows, documents, views, decisions, campaigns, profiles),
    originals: originals(db, now),
    jobs: openJobs(context),
    publications: published,
    overview: overview(context, acts, {
      rows,
      documents,
      events,
      decisions,
      readings,
      issues,
      profiles,
      issuers,
      publications: published,
      cleaning,
    }),
    search: { ...found, ...finding(context, found, rows, documents, readings, issues, pages) },
    copies: copies(documents, versions, readings, events, found.holding, masks),
    citations: citations(context, documents, readings, found, views),
    site: website(context, acts, {
      settings,
      decisions,
      documents,
      views,
      texts,
      readings,
      issues,
      pages,
      profiles,
      cleaning,
      masks,
    }),
    profiles,
    issuers,
    register,
    ledgers: {
      ...ledgers,
      ...handled,
      of: handling(context, documents, decisions, readings, issues, profiles, register, issuers, candidates, ledgers.handled),
    },
    inventory: {
      ...openInventory(context, acts, documents, decisions, events),
      sheet: inventorySheet(context, documents, decisions, events, listing),
    },
    counts: () => counts(db),

    /** First entries of a new library. */
    found(name: string, siteName: string): void {
      settings.set("station", newId());
      acts.run({ verb: "library/create", input: { name }, words: `新建资料库“${name}”`, person: program() }, () => {
        settings.set("name", name);
        settings.set("siteName", siteName);
      });
    },
    rename(name: string, siteName: string): void {
      acts.run({ verb: "library/rename", input: { name, siteName }, words: `资料库改名为“${name}”，网站名称“${siteName}”` }, () => {
        settings.set("name", name);
        settings.set("siteName", siteName);
      });
    },
    /** Amendments whose day has come since: what is searched follows. */
    catchUp(): void {
      for (const record of documents.catchUp()) found.indexDocument(record);
    },
    /** After an upgrade: reads every text again with today's rules. Decisions stay; what was derived follows. */
    reread(): void {
      if (settings.get("reader") === readerVersion) return;
      const all = documents.all();
      if (all.length > 0) {
        acts.run(
          { verb: "library/reread", input: { reader: readerVersion }, words: `按新的识读规则重读${all.length}份文件`, person: program() },
          (act) => {
            for (const { id } of all) act.touch(id);
          },
        );
      }
      settings.set("reader", readerVersion);
      readings.prune();
    },
  };
}
export type Store = ReturnType<typeof openStore>;

/** True where the search index would hold the same of both: most decisions change no word of a document. */
const sameWords = (a: DocumentRecord, b: DocumentRecord): boolean =>
  a.listed === b.listed &&
  a.heldHash === b.heldHash &&
  a.fields.title === b.fields.title &&
  a.fields.docNumber === b.fields.docNumber &&
  a.fields.issuers.join("\n") === b.fields.issuers.join("\n");

function counts(db: Database) {
  const one = (sql: string) => db.prepare<[], number>(sql).pluck().get()!;
  return {
    documents: one("SELECT count(*) FROM documents WHERE listed"),
    issues: one("SELECT count(DISTINCT issue_id) FROM pages WHERE listed"),
    pages: one("SELECT count(*) FROM pages WHERE listed"),
    unproofed: one("SELECT count(*) FROM pages WHERE listed AND state = 'recognised'"),
  };
}
