import { allAdvice } from "../../shared/domain/advice.ts";
import { anomalyId } from "../../shared/domain/documents.ts";
import { draftersOf } from "../../shared/domain/drafters.ts";
import type { Done } from "../../shared/contract/common.ts";
import type { Day } from "../../shared/domain/days.ts";
import { dutyOf, issuedOn } from "../../shared/domain/duties.ts";
import { issuerNamed } from "../../shared/domain/issuers.ts";
import { departmentRows, over, unlistedOf, unmarkedOf, type Advised, type Overseen, type Overview } from "../../shared/domain/overview.ts";
import type { NormativeDecision } from "../../shared/domain/normative.ts";
import { profileOn, type Profile } from "../../shared/domain/profiles.ts";
import { byDepartment, reminderOf, type Reminder } from "../../shared/domain/reminders.ts";
import { headline, headlines, holds, statusOn } from "../../shared/domain/status.ts";
import { yearFigures, type YearFigures } from "../../shared/domain/yearFigures.ts";
import type { Acts } from "./acts.ts";
import type { CampaignViews } from "./campaignViews.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events } from "./events.ts";
import type { IssuerRegistry } from "./issuers.ts";
import type { Issues } from "./issues.ts";
import type { Profiles } from "./profiles.ts";
import type { publications } from "./publications.ts";
import type { Readings } from "./readings.ts";
import type { Known, Rows } from "./rows.ts";

/** Lists on the page are told this far; the count is whole. */
const mostRows = 300;

interface Rooms {
  readonly rows: Rows;
  readonly documents: Documents;
  readonly events: Events;
  readonly decisions: Decisions;
  readonly readings: Readings;
  readonly issues: Issues;
  readonly profiles: Profiles;
  readonly issuers: IssuerRegistry;
  readonly publications: ReturnType<typeof publications>;
  readonly cleaning: CampaignViews;
}

/** The page for the director, and the figures of a year, from all documents at once; told again only after something was done. */
export function overview({ db, today, changed }: Context, acts: Acts, rooms: Rooms) {
  const { rows, documents, events, decisions, readings, issues, profiles, issuers, publications, cleaning } = rooms;
  const lastAct = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM acts").pluck();
  /** Subtle: what a text says of itself never changes, and asking ten thousand texts takes a second. */
  const texts = new Map<string, { readonly drafters: readonly string[]; readonly normative: boolean }>();
  let kept: { readonly key: string; readonly all: Seen[] } | null = null;
  let page: { readonly key: string; readonly answer: Overview } | null = null;
  interface Seen extends Overseen {
    readonly record: DocumentRecord;
    /** One of the office's own 规范性文件: not from an organ above, and by a person's word, else by its looks. */
    readonly own: boolean;
  }

  function ofText({ textHash, fields }: DocumentRecord) {
    const key = `${textHash}|${fields.issuers.join("|")}`;
    const found = texts.get(key) ?? {
      drafters: draftersOf(fields, readings.text(textHash)),
      normative: readings.of(textHash).normative.suggests !== "no",
    };
    texts.set(key, found);
    return found;
  }
  /** Subtle: told again only of what was touched since, as long as the day and the organs are the same. */
  let told: { readonly key: string; readonly of: WeakMap<Known, Seen> } | null = null;
  function seen(): Seen[] {
    const key = `${lastAct.get()} ${today()}`;
    if (kept?.key === key) return kept.all;
    const registry = issuers.all();
    const [drafters, judged] = [decisions.named("drafters"), decisions.named("normative")];
    const under = `${today()} ${JSON.stringify(registry)}`;
    if (told?.key !== under) told = { key: under, of: new WeakMap() };
    const { of } = told;
    const all = rows.all().map((known): Seen => {
      const before = of.get(known);
      if (before) return before;
      const { record, timeline } = known;
      const { id, fields, disclosure } = record;
      const read = ofText(record);
      const ours = fields.issuers.length === 0 || fields.issuers.some((name) => issuerNamed(registry, name, null)?.own ?? true);
      const one = {
        record,
        id,
        title: fields.title,
        docNumber: fields.docNumber,
        issuers: fields.issuers,
        drafters: (drafters.get(id)?.value as string[] | undefined) ?? read.drafters,
        timeline,
        status: statusOn(timeline, today()),
        issuedOn: issuedOn(fields),
        open: disclosure === "open",
        own: ours && ((judged.get(id)?.value as NormativeDecision | undefined)?.is ?? read.normative),
      };
      of.set(known, one);
      return one;
    });
    kept = { key, all };
    return all;
  }

  function reminders(): Reminder[] {
    const profileOf = profilesOf();
    return seen()
      .filter((d) => d.own)
      .flatMap((d) => reminderOf({ ...d, effectiveOn: d.record.fields.effectiveOn }, profileOf(d.issuedOn ?? today()), today()) ?? []);
  }
  /** The rules of a day; of a day that was asked for before, at no cost. */
  function profilesOf(): (day: Day) => Profile {
    const [table, made] = [profiles.table(), new Map<Day, Profile>()];
    return (day) => {
      const profile = made.get(day) ?? profileOn(table, day);
      made.set(day, profile);
      return profile;
    };
  }
  /** 提示 nobody has settled, of the office's own documents that have not ended. */
  function advised(own: readonly Seen[]): Advised[] {
    const [registry, reasons, profileOf] = [issuers.all(), decisions.named("disclosureReason"), profilesOf()];
    return own.flatMap(({ id, record, title, docNumber, issuers: organs, issuedOn: day, status }) => {
      if (over(status.force)) return [];
      const reason = (reasons.get(id)?.value as string | undefined) ?? null;
      const told = allAdvice(profileOf(day ?? today()), registry, record, reason, true);
      const settled = told.length > 0 ? decisions.of(id) : null;
      const messages = told.filter((a) => !settled!.has(`anomaly:${anomalyId(a)}`)).map((a) => a.message);
      return messages.length > 0 ? [{ id, title, docNumber, issuers: organs, messages }] : [];
    });
  }
  /** Whose mark on the website a person has ticked off; a tick for another status than today's is none. */
  function ticked(all: readonly Seen[]): ReadonlySet<string> {
    const marked = decisions.named("marked");
    const held = (d: Seen) => (marked.get(d.id)?.value as { readonly headline: string } | undefined)?.headline === headline(d.status);
    return new Set(all.filter(held).map((d) => d.id));
  }
  function written() {
    const last = publications.list()[0];
    return last ? { on: last.at.slice(0, 10), at: last.at, timelines: events.asOf(last.at) } : null;
  }

  /** The page, told again only after something was done or written out. */
  function get(): Overview {
    const key = `${lastAct.get()} ${today()} ${publications.list()[0]?.at ?? ""}`;
    if (page?.key !== key) page = { key, answer: made() };
    return page.answer;
  }
  function made(): Overview {
    const [now, calendar, profileOf, gazetted] = [today(), profiles.calendar(), profilesOf(), issues.gazetted()];
    const all = seen();
    const own = all.filter((d) => d.own);
    const due = reminders();
    const site = written();
    const unlisted = own.flatMap((d) => {
      if (gazetted.has(d.id)) return [];
      return unlistedOf(d, dutyOf(profileOf(d.issuedOn ?? now).gazette, d.issuedOn, null, now, calendar), now) ?? [];
    });
    unlisted.sort((a, b) => b.days - a.days);
    const advice = advised(own);
    const unmarked = unmarkedOf(all, site, ticked(all), now);
    const cleanUps = cleaning.list().filter((c) => c.concludedOn === null);
    const undecided = new Map<string, number>();
    for (const { name, tally } of cleanUps.flatMap((c) => cleaning.get(c.id).rows))
      if (tally.undecided > 0) undecided.set(name, (undecided.get(name) ?? 0) + tally.undecided);
    const counted = new Map(headlines.map((h) => [h, 0]));
    for (const d of all) counted.set(headline(d.status), counted.get(headline(d.status))! + 1);
    const ending = (days: number) => all.filter((d) => holds(d.status.force) && within(d.status.validUntil, now, days)).length;
    const open = (kind: "proposals" | "anomalies" | "fields") => all.filter((d) => d.record.open[kind] > 0).length;
    const years = new Set([
      ...own.flatMap((d) => (d.issuedOn ? [Number(d.issuedOn.slice(0, 4))] : [])),
      ...issues.list().map((i) => i.year),
    ]);
    years.add(Number(now.slice(0, 4)));
    return {
      today: now,
      documents: all.length,
      inForce: all.filter((d) => holds(d.status.force)).length,
      headlines: [...counted].map(([headline, count]) => ({ headline, count })).filter((h) => h.count > 0),
      noPeriod: all.filter((d) => holds(d.status.force) && d.status.marks.includes("no-period")).length,
      expiring: ([30, 90, 180] as const).map((days) => ({ days, count: ending(days) })),
      evaluating: due.filter((r) => r.evaluateFrom !== null && r.evaluateFrom <= now).length,
      reminders: byDepartment(due),
      departments: departmentRows(own, due, unlisted, undecided, now),
      homeless: own
        .filter((d) => holds(d.status.force) && d.drafters.length === 0)
        .slice(0, mostRows)
        .map(({ id, title, docNumber, issuers }) => ({ id, title, docNumber, issuers })),
      cleanUps: cleanUps.map(({ id, name, reportBy, tally, departments, received }) => ({
        id,
        name,
        reportBy,
        total: tally.total,
        undecided: tally.undecided,
        departments,
        received,
      })),
      writtenAt: site?.at ?? null,
      unmarked: { count: unmarked.length, rows: unmarked.slice(0, mostRows) },
      unlisted: { count: unlisted.length, overdue: unlisted.filter((u) => u.overdue).length, rows: unlisted.slice(0, mostRows) },
      advised: { count: advice.length, rows: advice.slice(0, mostRows) },
      waiting: { proposals: open("proposals"), anomalies: open("anomalies"), fields: open("fields") },
      years: [...years].sort((a, b) => b - a),
    };
  }
  function year(asked: number): YearFigures {
    const carried = issues.list().map((issue) => ({
      year: issue.year,
      publishedOn: issue.publishedOn,
      documents: issues.items(issue.id).filter((item) => item.documentId !== null).length,
    }));
    return yearFigures(
      seen().filter((d) => d.own),
      carried,
      asked,
      today(),
    );
  }
  function assign({ documents: ids, drafters }: { documents: readonly string[]; drafters: readonly string[] }): Done {
    const one = ids.length === 1 ? `《${documents.get(ids[0]!).fields.title ?? "无标题"}》` : `${ids.length}份文件`;
    const words = `${one}的起草单位写为${drafters.join("、") || "不明"}`;
    const done = acts.run({ verb: "overview/assign", input: { documents: ids, drafters }, words }, (act) => {
      for (const id of ids) {
        decisions.add(documents.get(id).id, "drafters", { is: drafters }, act.id);
        act.touch(id);
      }
      return { act: act.id };
    });
    changed("documents");
    return done;
  }
  return { get, assign, reminders: () => byDepartment(reminders()), year };
}
export type OverviewStore = ReturnType<typeof overview>;

const within = (until: Day | null, now: Day, days: number) => until !== null && (Date.parse(until) - Date.parse(now)) / 86_400_000 <= days;
