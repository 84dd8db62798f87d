import type { EventKind } from "../../../shared/domain/status.ts";
import type { Around, Entry, Listed } from "../site.ts";
import { el, type Xml } from "./xml.ts";

/** The three kinds of events Akoma Ntoso knows. */
const kinds: Partial<Record<EventKind, string>> = {
  promulgated: "generation",
  amended: "amendment",
  "partly-repealed": "amendment",
  repealed: "repeal",
  lapsed: "repeal",
  revoked: "repeal",
};
/** The address of a document among works, by its day and permanent number. */
const workOf = ({ day, document }: Listed) => `/akn/cn/doc/${day ?? "nodate"}/${document.number}`;

/** What Akoma Ntoso says about a document: work, expression, file; its life; who and what is named. */
export function aknMeta(site: Around, entry: Entry): Xml {
  const { fields, issued, changedOn, number } = entry.document;
  const work = workOf(entry);
  const on = entry.day ?? "1949-10-01";
  const held = issued?.heldFrom ?? on;
  const expression = `${work}/zho@${held}`;
  const makers = fields.issuers.length > 0 ? fields.issuers.map((_, i) => `#issuer-${i + 1}`) : ["#publisher"];
  const level = (uri: string, day: string, name: string, authors: readonly string[], ...more: readonly (Xml | null)[]) => [
    el("FRBRthis", { value: `${uri}/!main` }),
    el("FRBRuri", { value: uri }),
    el("FRBRdate", { date: day, name }),
    authors.map((href) => el("FRBRauthor", { href })),
    more,
  ];
  return el(
    "meta",
    {},
    el(
      "identification",
      { source: "#publisher" },
      el("FRBRWork", {}, level(work, on, "signed", makers, el("FRBRcountry", { value: "cn" }), numberOf(fields.docNumber))),
      el("FRBRExpression", {}, level(expression, held, "held", makers, el("FRBRlanguage", { language: "zho" }))),
      el("FRBRManifestation", {}, level(`${expression}.xml`, changedOn ?? on, "changed", ["#publisher"], el("FRBRformat", { value: "application/akn+xml" }))), // prettier-ignore
    ),
    fields.publishedOn && el("publication", { date: fields.publishedOn, name: "portal", showAs: site.source.siteName }),
    ...life(site, entry, number),
  );
}
const numberOf = (docNumber: string | null) => (docNumber ? el("FRBRnumber", { value: docNumber }) : null);

function life(site: Around, entry: Entry, number: number): (Xml | false)[] {
  const acts = [...new Set(entry.document.timeline.flatMap((e) => (e.by?.id ? (site.byId.get(e.by.id) ?? []) : [])))].filter(
    (a) => a.document.id !== entry.document.id,
  );
  const sourceOf = (id: string | null | undefined) => {
    const act = id ? acts.findIndex((a) => a.document.id === id) : -1;
    return act < 0 ? "#publisher" : `#act-${acts[act]!.document.number}`;
  };
  const events = entry.document.timeline.map(({ kind, on, by }, i) =>
    el("eventRef", { eId: `event-${i + 1}`, date: on, source: sourceOf(by?.id), type: kinds[kind] }),
  );
  return [
    events.length > 0 && el("lifecycle", { source: "#publisher" }, events),
    el(
      "references",
      { source: "#publisher" },
      el("original", { eId: `work-${number}`, href: workOf(entry), showAs: entry.title }),
      acts.map((a) => el("passiveRef", { eId: `act-${a.document.number}`, href: workOf(a), showAs: a.title })),
      entry.document.fields.issuers.map((name, i) => organ(`issuer-${i + 1}`, name)),
      organ("publisher", site.source.look.host || site.source.siteName),
    ),
  ];
}
const organ = (eId: string, name: string) =>
  el("TLCOrganization", { eId, href: `/akn/ontology/organization/cn/${encodeURIComponent(name)}`, showAs: name });
