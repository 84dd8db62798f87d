import { parseDocNumber, formatDocNumber } from "../docNumber.ts";
import type { Fields } from "../documents.ts";
import type { ProposalKind, ProposalReading } from "../proposals.ts";
import { saying } from "./saying.ts";
import { sentencesOf } from "./lines.ts";
import type { Layout } from "./layout.ts";
import { resolve, type Mention, type Named } from "./names.ts";

const purpose = /(?:根据|依据|按照|依照(?=[^，。；]*制定)|为了?实施[\s\u3000]*(?=《))/gu;
const makes = /制定|提出|现通告|现公告|精神|特制定|现将|现就|决定|研究|结合|现对|修订|通知如下/u;

/** 根据《A》《B》…制定本办法: the documents this one rests on, from its opening words and its first articles. */
export function basesIn({ lines, body, annex }: Layout, names: Named, short: ReadonlyMap<string, Mention>): ProposalReading[] {
  const found: ProposalReading[] = [];
  const firstArticle = /^第一条|^[一二]、|^[（(]一[）)]/u;
  const opening = lines
    .slice(body)
    .filter(
      (line, i) =>
        i < 8 || firstArticle.test(line.text) || (line.no > (lines[annex]?.no ?? Infinity) && line.no < (lines[annex]?.no ?? 0) + 8),
    );
  for (const line of opening) {
    if (/^第(?!一条)[一二三四五六七八九十百]+条/u.test(line.text)) continue;
    for (const s of sentencesOf(line, names.masked)) {
      const isFirst = /^[\s\u3000]*第一条/u.test(s.text);
      if (!(isFirst ? /制定/u : makes).test(s.text)) continue;
      for (const m of s.text.matchAll(purpose)) {
        const rest = s.text.slice(m.index + m[0].length);
        const stop = rest.search(/制定|现将|现就|决定|特制定|，?(?:为了?|结合|经|区政府|市政府|县政府)|[。；]/u);
        const [low, high] = [s.start + m.index, s.start + m.index + m[0].length + (stop < 0 ? rest.length : stop)];
        for (const raw of names.mentions.filter((n) => n.start >= low && n.start < high)) {
          const target = resolve(raw, short);
          const part =
            /^(?:的)?(第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?)/u.exec(
              names.masked.slice(raw.end, raw.end + 30),
            )?.[1] ?? null;
          if (!target) continue;
          const { title, docNumber } = target;
          found.push(saying("based-on", { start: Math.max(s.start, line.start), end: s.end }, names.text, { title, docNumber, part }));
        }
      }
    }
  }
  return found;
}

/** What the title itself says: it forwards, or explains, or amends, or repeals another document. */
export function fromTitle({ title: lines }: Layout, fields: Fields): ProposalReading[] {
  const title = fields.title;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!title || !first || !last) return [];
  const span = { start: first.start, end: last.end };
  const make = (kind: ProposalKind, name: string, docNumber: string | null = null): ProposalReading[] => [
    saying(kind, span, "", { title: name || null, docNumber, sentence: title, span }),
  ];
  const forwards = /(?:转发|批转)(.+?)的?(?:通知|通报)?$/u.exec(title);
  if (forwards && !/印发|发布/u.test(title.slice(0, forwards.index))) {
    const name = forwards[1]!.replace(/的通知$/u, /关于[^《]*$/u.test(forwards[1]!) ? "的通知" : "");
    const number = /^(.+号)(?:文件|文)?$/u.exec(name);
    const parsed = number && parseDocNumber(number[1]!);
    if (parsed) return make("forwards", "", formatDocNumber(parsed));
    return make("forwards", unwrapped(name));
  }
  const explains =
    /^(?:关于)?[《〈](.+)[》〉](?:的)?(?:政策|文件|文字|图文|专家|部门)*(?:解读|图解|问答|说明|释义)/u.exec(title) ??
    /(?:解读|图解)[：:|\s]*[《〈](.+)[》〉]/u.exec(title) ??
    /^(?:关于)?([^《》]{4,}(?:办法|规定|通知|意见|条例|方案|细则|要点))(?:的)?(?:政策|文件)?(?:解读|图解)$/u.exec(title);
  if (explains) return make("interprets", explains[1]!);
  if (!/关于(?:修改|修订|修正|废止)[《〈].*(?:》|〉|决定|通知|公告|的|等)$/u.test(title)) return [];
  const deeds = [...title.matchAll(/(修改|修订|修正|废止)((?:《(?:[^《》]|《[^《》]*》)+》|〈[^〈〉]+〉|[、和及与]|以及)+)/gu)];
  return deeds.flatMap(([, deed, named]) =>
    [...named!.matchAll(/《((?:[^《》]|《[^《》]*》)+)》|〈([^〈〉]+)〉/gu)].flatMap((m) =>
      make(deed === "废止" ? "repeals" : "amends", m[1] ?? m[2]!),
    ),
  );
}

const unwrapped = (name: string) => /^[《〈](.+)[》〉]$/u.exec(name)?.[1] ?? name;
