import type { z } from "zod";
import type { documents as contract } from "../../shared/contract/documents.ts";
import type { InForceList, InForceRow } from "../../shared/contract/inForce.ts";
import type { Day } from "../../shared/domain/days.ts";
import { sentenceAt } from "../../shared/domain/sentence.ts";
import { headline, headlines, holds, inOrder, statusOn, type LegalEvent, type LegalStatus } from "../../shared/domain/status.ts";
import { canonical } from "../../shared/search/canonical.ts";
import type { Context } from "./context.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { DocumentViews } from "./documentViews.ts";
import type { Events } from "./events.ts";
import type { Readings } from "./readings.ts";
import { listedUnder } from "./rows.ts";

interface Standing {
  readonly record: DocumentRecord;
  readonly timeline: readonly LegalEvent[];
  readonly status: LegalStatus;
}

/**
 * 某日有效: what was in force on a day, each with what shows it; as believed on the day of recording where one is named. Computed from the
 * timelines; the last answer is kept while nothing is done, since it is asked for a window at a time.
 */
export function inForce({ db, today }: Context, documents: Documents, readings: Readings, events: Events, views: DocumentViews) {
  const lastAct = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM acts").pluck();
  let kept: { key: string; all: readonly Standing[] } | null = null;

  /** Every document known then with its status on the day, newest first. */
  function standing(on: Day, asOf: Day | null): readonly Standing[] {
    const key = `${lastAct.get()} ${on} ${asOf}`;
    if (kept?.key === key) return kept.all;
    const moment = asOf && endOf(asOf);
    const timelines = moment ? events.asOf(moment) : events.all();
    const here = moment ? documents.hereBy(moment) : null;
    const all = documents
      .all()
      .filter(({ id }) => here === null || here.has(id))
      .map((record) => {
        const timeline = timelines.get(record.id) ?? [];
        return { record, timeline, status: statusOn(timeline, on) };
      });
    kept = { key, all };
    return all;
  }

  /** What shows it: the words of the act it rests on, else of its own commencement. */
  function row({ record, timeline, status }: Standing): InForceRow {
    const { fields } = record;
    const commenced = inOrder(timeline).find((e) => e.kind === "commenced");
    const read = readings.of(record.textHash).found.find((f) => f.name === "effectiveOn" && f.span);
    const own = read?.span ? sentenceAt(readings.text(record.textHash), read.span).text : null;
    return {
      id: record.id,
      title: fields.title,
      docNumber: fields.docNumber,
      issuers: fields.issuers,
      headline: headline(status),
      from: commenced?.on ?? null,
      since: status.since,
      cause: status.cause,
      validUntil: status.validUntil,
      by: views.basisRef(status.basis),
      article: status.basis?.article ?? null,
      sentence: status.basis?.sentence ?? own,
    };
  }

  function list({ on, asOf, words, from, count }: z.output<typeof contract.inForce.input>): InForceList {
    const wanted = canonical(words);
    const all = standing(on, asOf);
    const found = all
      .filter(({ status }) => holds(status.force))
      .filter(({ record: { fields } }) => !wanted || [fields.title, fields.docNumber].some((t) => canonical(t ?? "").includes(wanted)))
      .sort((a, b) => ((listedUnder(a.record.fields) ?? "") < (listedUnder(b.record.fields) ?? "") ? 1 : -1));
    const counted = new Map<string, number>();
    for (const { status } of all) counted.set(headline(status), (counted.get(headline(status)) ?? 0) + 1);
    return {
      on,
      asOf,
      total: found.length,
      from,
      rows: found.slice(from, from + count).map(row),
      counts: headlines.flatMap((value) => (counted.has(value) ? [{ value, count: counted.get(value)! }] : [])),
    };
  }

  return {
    list,
    /** The whole list, read some at a time, so that other questions are answered meanwhile. */
    async whole(asked: { on: Day; asOf: Day | null; words: string }): Promise<InForceList & { madeOn: Day }> {
      const rows: InForceRow[] = [];
      for (;;) {
        const part = list({ ...asked, from: rows.length, count: 100 });
        rows.push(...part.rows);
        if (rows.length >= part.total || part.rows.length === 0) return { ...part, from: 0, rows, madeOn: today() };
        await new Promise(setImmediate);
      }
    },
  };
}

/** The last moment of a day by this machine's clock, as acts are stamped. */
const endOf = (day: Day): string => new Date(`${day}T23:59:59.999`).toISOString();
