import type { CopyCheck } from "../../shared/contract/copies.ts";
import { compareCopy, copyVerdicts, likeness, type CopyComparison } from "../../shared/domain/copies.ts";
import { mentionKeys } from "../../shared/domain/names.ts";
import { read } from "../../shared/domain/reading.ts";
import { heldTexts } from "../../shared/domain/texts.ts";
import { canonical } from "../../shared/search/canonical.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events } from "./events.ts";
import type { Masks } from "./masks.ts";
import type { Readings } from "./readings.ts";
import type { TextVersions } from "./textVersions.ts";

/** Less alike than this, a number or a title in common is no proof that the words were ever the same. */
const alike = 0.3;
/** A copy without number or title is taken for a document only where most of it is in both. */
const surely = 0.5;

/** A copy from elsewhere against the archive: which document it is of, and whether the words are the same. */
export function copies(
  documents: Documents,
  versions: TextVersions,
  readings: Readings,
  events: Events,
  holding: (phrase: string) => string[],
  masks: Masks,
) {
  /** The texts a copy may rightly show: the one as issued or what took its place, and each consolidated one that counts. */
  const textsOf = (id: string): string[] => [...new Set(heldTexts(versions.of(id), events.of(id)).map((h) => h.version.hash))];

  /** Documents that hold words of the copy, most of them first. */
  function byWords(text: string): string[] {
    const sentences = text
      .split(/[。；\n]/u)
      .map(canonical)
      .filter((s) => s.length >= 12)
      .sort((a, b) => b.length - a.length)
      .slice(0, 8);
    const counts = new Map<string, number>();
    for (const s of sentences) {
      const middle = Math.floor((s.length - 12) / 2);
      for (const id of holding(s.slice(middle, middle + 12))) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id).slice(0, 5); // prettier-ignore
  }

  /** By number, by title, by the words themselves: the first that is like it; else the holder of the number, whose words were then replaced. */
  function recognise(text: string): { record: DocumentRecord; by: CopyCheck["by"] } | null {
    const keys = mentionKeys(read(text).fields);
    const first = (ids: readonly string[], least: number) =>
      ids
        .map((id) => ({ id, like: likeness(readings.text(documents.get(id).heldHash), text) }))
        .filter(({ like }) => like >= least)
        .sort((a, b) => b.like - a.like)[0]?.id;
    const [numbered, titled] = [documents.byKey(keys.number), documents.byKey(keys.title)];
    const found = [
      [first(numbered, alike), "number"],
      [first(titled, alike), "title"],
      [first(byWords(text), surely), "text"],
      [numbered[0], "number"],
    ] as const;
    const [id, by] = found.find(([one]) => one !== undefined) ?? [];
    return id === undefined ? null : { record: documents.get(id), by: by! };
  }

  return {
    /** `page`: a saved web page, whose own lines do not count. */
    compare(file: string, text: string, page: boolean): CopyCheck {
      const found = recognise(text);
      const none = { file, refused: null, document: null, by: null, doubtful: false, earlier: false, differences: [], aside: [] };
      if (!found) return { ...none, verdict: "unknown" };
      const { record, by } = found;
      // What goes out may have numbers masked; both that and the text itself are rightly shown.
      const shown = textsOf(record.id).flatMap((hash) => {
        const whole = readings.text(hash);
        return [...new Set([whole, masks.text(record.id, whole)])].map((body) => ({ hash, body }));
      });
      const compared = shown.map(({ hash, body }) => ({ hash, ...compareCopy(body, text, page) }));
      const rank = ({ verdict, differences }: CopyComparison) => copyVerdicts.indexOf(verdict) * 1000 + differences.length;
      // Of several texts the one that fits best; where none does, the one that holds now is what it should say.
      const [best] = [...compared].sort((a, b) => rank(a) - rank(b));
      const now = compared.find(({ hash }) => hash === record.heldHash) ?? best!;
      const { hash, verdict, differences, aside } = best!.verdict === "differs" ? now : best!;
      return {
        file,
        verdict,
        refused: null,
        document: documents.ref(record.id),
        by,
        doubtful: record.open.anomalies > 0,
        earlier: hash !== record.heldHash,
        differences,
        aside,
      };
    },
  };
}
export type Copies = ReturnType<typeof copies>;
