import { holds, type EventKind } from "../../../shared/domain/status.ts";
import { unseen } from "../../../shared/site/nodes.ts";
import { Html } from "../html.ts";
import { names, urlOf } from "../names.ts";
import type { Around, Entry } from "../site.ts";

/** How schema.org names what one document does to another. */
const does: Partial<Record<EventKind, string>> = {
  amended: "legislationAmends",
  "partly-repealed": "legislationAmends",
  repealed: "legislationRepeals",
  lapsed: "legislationRepeals",
  revoked: "legislationRepeals",
};

/** schema.org/Legislation of one document: what it is, from when to when, whether it holds, and what it changes. Full addresses where the site's is known. */
export function jsonLd(site: Around, entry: Entry): Html {
  const { fields, issued, number, topic, changedOn } = entry.document;
  const { force, since, validUntil } = entry.status;
  const url = (path: string) => urlOf(site.source.look.address, entry.path, path);
  const start = entry.events.find((e) => e.kind === "commenced")?.on ?? fields.effectiveOn;
  const gone = force === "repealed" || force === "lapsed" || force === "revoked";
  const done = Map.groupBy(site.effects.get(entry.document.id) ?? [], ({ kind }) => does[kind] ?? "");
  done.delete("");
  const file = (path: string, encodingFormat: string) => ({ "@type": "LegislationObject", encodingFormat, contentUrl: url(path) });
  const value = {
    "@context": "https://schema.org",
    "@type": "Legislation",
    "@id": url(entry.path),
    name: entry.title,
    legislationIdentifier: fields.docNumber,
    identifier: fields.indexNumber,
    inLanguage: "zh-CN",
    legislationJurisdiction: "CN",
    legislationPassedBy: fields.issuers.map((name) => ({ "@type": "GovernmentOrganization", name })),
    legislationDate: fields.signedOn,
    datePublished: fields.publishedOn,
    dateModified: changedOn,
    legislationDateVersion: issued?.heldFrom,
    temporalCoverage: start && `${start}/${(gone ? since : validUntil) ?? ".."}`,
    legislationLegalForce: forceOf(entry),
    ...Object.fromEntries(
      [...done].map(([name, effects]) => [
        name,
        effects.map(({ target }) => ({ "@type": "Legislation", "@id": url(target.path), name: target.title })),
      ]),
    ),
    about: topic,
    encoding: [file(names.akn(number), "application/akn+xml"), file(names.text(number), "text/plain")],
  };
  const json = JSON.stringify(value, (_, v: unknown) => (v === null || (Array.isArray(v) && v.length === 0) ? undefined : v));
  return new Html(`<script type="application/ld+json">${json.replace(unseen, "").replace(/</g, "\\u003c")}</script>\n`);
}

function forceOf({ status, headline }: Entry): string {
  if (!holds(status.force)) return "https://schema.org/NotInForce";
  return headline === "部分废止" ? "https://schema.org/PartiallyInForce" : "https://schema.org/InForce";
}
