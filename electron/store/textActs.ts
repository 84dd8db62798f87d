import type { Done } from "../../shared/contract/common.ts";
import { contextsOf, placeKey, type CorrectedAs } from "../../shared/domain/corrections.ts";
import { anomalyId } from "../../shared/domain/documents.ts";
import { forwardBy } from "../../shared/domain/articles/renewing.ts";
import { markChanges } from "../../shared/domain/marking.ts";
import { canonicalText } from "../../shared/domain/text.ts";
import { tidied } from "../../shared/domain/tidying.ts";
import { cite } from "../../shared/domain/title.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord } from "./documents.ts";
import type { Proposals } from "./proposals.ts";
import type { Readings } from "./readings.ts";
import type { Texts } from "./texts.ts";
import type { StoredVersion, TextVersions } from "./textVersions.ts";

/** What a person does to the texts of a document. A text is never changed: each act adds one beside it, and undo takes it away again. */
export function textActs(
  ctx: Context,
  acts: Acts,
  texts: Texts,
  versions: TextVersions,
  readings: Readings,
  decisions: Decisions,
  proposals: Proposals,
) {
  const named = (d: DocumentRecord) => cite(d.fields.title ?? "无标题文件", d.fields.docNumber);
  function about<T extends object>(d: DocumentRecord, verb: string, input: unknown, words: string, body: (act: Act) => T): Done & T {
    const done = acts.run({ verb, input, words: `${words}：${named(d)}` }, (act) => {
      const made = body(act);
      act.touch(d.id);
      return { act: act.id, ...made };
    });
    ctx.changed("documents");
    return done;
  }

  /** Makes the taken changes of a text. */
  function tidy(input: { version: string; take: readonly string[] }): Done & { version: string } {
    const { version, document } = texts.get(input.version);
    const before = readings.text(version.hash);
    const { text, forward } = tidied(before, new Set(input.take));
    if (text === before) throw new Refusal("conflict", "这些改动在现有文本里已经没有了，请重新打开再看。");
    return about(document, "texts/tidy", input, `整理文本${input.take.length}处`, (act) => ({
      version: beside(version, document, text, forward, null, act),
    }));
  }
  /** One more text beside a version, in its place. Decisions on its sentences and oddities go along to where these stand now. */
  function beside(
    version: StoredVersion,
    document: DocumentRecord,
    text: string,
    forward: (at: number) => number,
    original: string | null,
    act: Act,
  ): string {
    const hash = readings.keep(text);
    const id = versions.add({ document: document.id, hash, parent: version.id, event: version.eventId, original }, act.id);
    if (version.hash === document.textHash) {
      proposals.carry(document, hash, forward, act);
      const settled = decisions.of(document.id);
      for (const anomaly of readings.of(version.hash).anomalies) {
        const how = settled.get(`anomaly:${anomalyId(anomaly)}`)?.value;
        if (how === undefined || !anomaly.span) continue;
        const moved = { ...anomaly, span: { start: forward(anomaly.span.start), end: forward(anomaly.span.end) } };
        decisions.add(document.id, `anomaly:${anomalyId(moved)}`, { is: how }, act.id);
      }
    }
    return id;
  }
  /** A text read better off the same original takes the place of a version, inside an act. */
  function replace(version: StoredVersion, text: string, original: string, act: Act): void {
    const forward = forwardBy(markChanges(readings.text(version.hash), text));
    beside(version, texts.ownerOf(version.documentId), text, forward, original, act);
  }

  /** Keeps the text an amendment leads to. It holds from the day of the amendment, for as long as that counts. */
  function consolidate(input: {
    eventId: string;
    base: string;
    leave: readonly string[];
    text: string | null;
  }): Done & { version: string } {
    const { base, document } = texts.amended(input.eventId);
    if (base.id !== input.base) throw new Refusal("conflict", "这期间文本有了变动，请重新打开，在新的文本上再拟。");
    const text = input.text === null ? texts.propose(input).text : canonicalText(input.text);
    if (text === readings.text(base.hash)) throw new Refusal("invalid", "文本和修改前一样，没有可写下的改动。");
    return about(document, "texts/consolidate", { ...input, text: input.text === null ? null : true }, "写成修正文本", (act) => ({
      version: versions.add(
        { document: document.id, hash: readings.keep(text), parent: base.id, event: input.eventId, original: null },
        act.id,
      ),
    }));
  }

  /** Writes down what a line is. */
  function correct(input: { version: string; at: number; as: CorrectedAs | null }): Done {
    const { version, document } = texts.get(input.version);
    const line = contextsOf(readings.text(version.hash)).find((l) => l.start <= input.at && input.at <= l.end);
    if (!line) throw new Refusal("invalid", "这里没有一行字，请重新选择。");
    const { start: _, end: __, ...place } = line;
    const words = input.as === null ? "取消目录更正" : input.as === "text" ? "更正目录（不是标题）" : "更正目录";
    return about(document, "texts/correct", input, words, (act) => {
      decisions.add(document.id, `structure:${placeKey(place)}`, input.as && { is: { ...place, as: input.as } }, act.id);
      return {};
    });
  }
  function dropCorrection(input: { id: string; key: string }): Done {
    const document = texts.ownerOf(input.id);
    return about(document, "texts/dropCorrection", input, "取消目录更正", (act) => {
      decisions.add(document.id, `structure:${input.key}`, null, act.id);
      return {};
    });
  }
  return { tidy, replace, consolidate, correct, dropCorrection };
}
export type TextActs = ReturnType<typeof textActs>;
