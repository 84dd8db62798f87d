import type { Span } from "../documents.ts";
import type { ProposalReading } from "../proposals.ts";
import { sentencesOf, within, type Line, type Sentence } from "./lines.ts";
import { saying } from "./saying.ts";
import { resolve, type Mention, type Named } from "./names.ts";

const changes =
  /(?:修改|改|修订)为(?=[\s\u3000]*[：:“"]|$)|(?:作|做|进行|作出|做出|予以)(?:如下|以下|下列|相应)?(?:修改|修订|修正|调整)|(?:修改|修订)如下|删去|删除|增加(?:一|二|两|三|四|\d)?(?:条|款|项|章)|增加“|(?:决定|现)(?:对)?(?:修改|修订)|修改《/u;
const notAmending =
  /(?:年底|月底|季度末)前|年内|抓紧|尽快|适时|研究|组织|启动|开展|拟(?:作|对|将|予)|征求意见|草案|建议|(?:关于|依照|按照|根据)修改《|可以|应当|需要修改|已(?:经)?(?:被|由|于|作)/u;
const article =
  "第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十]+款)?(?:第[（(]?[一二三四五六七八九十]+[）)]?项)?";
const ofBasis = /(?:根据|依据|按照|依照|参照|与|关于)[^，。；、]{0,12}$/u;

/** （一）《甲管理规定》: a name on a line of its own, above what is changed in it. */
const alone =
  /^[\s\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、])?[\s\u3000]*《\u0001+》(?:[（(][^（()）]*[）)])?[：:。]?$/u;

/** What a decision that amends says of each document it amends: one proposal a document, with every article it touches. */
export function amendmentsIn(lines: readonly Line[], names: Named, short: ReadonlyMap<string, Mention>): ProposalReading[] {
  const found: { proposal: ProposalReading; parts: Set<string> }[] = [];
  let current: (typeof found)[number] | null = null;
  let heading: Mention | null = null;
  let quiet = 0;
  for (const line of lines) {
    for (const s of sentencesOf(line, names.masked)) {
      const target = targetOf(s, names, short);
      if (target && alone.test(s.text)) {
        heading = target;
        continue;
      }
      if (!target && /(?:下列|以下)[^。]*[：:]$/u.test(s.text)) heading = null;
      else if (changes.test(s.text) && !notAmending.test(s.text)) {
        quiet = 0;
        const meant = target ?? heading;
        heading = null;
        if (meant) current = open(found, meant, s, names.text);
        if (current) partsOf(target ? s.text.slice(target.end - s.start) : s.text).forEach((p) => current!.parts.add(p));
      } else if (current && ++quiet > 12) current = null;
    }
  }
  return found.map(({ proposal, parts }) => ({ ...proposal, part: parts.size > 0 ? [...parts].join("、") : null }));
}

/** The document a sentence changes; 废止《甲》，同时对《乙》作如下修改 means 乙. */
function targetOf(s: Sentence, names: Named, short: ReadonlyMap<string, Mention>): Mention | undefined {
  const named = within(names.mentions, s.start, s.end).flatMap((m) => {
    const mention = resolve(m, short);
    const before = s.text.slice(Math.max(0, m.start - s.start - 40), m.start - s.start);
    return mention && !ofBasis.test(before) ? [{ mention, before }] : [];
  });
  return (named.find((n) => /(?:对|将|把|修改|修订)$/u.test(n.before)) ?? named.find((n) => !/废止$/u.test(n.before)))?.mention;
}

function open(found: { proposal: ProposalReading; parts: Set<string> }[], target: Mention, s: Span, text: string) {
  const known = found.find((f) => f.proposal.title === target.title);
  if (known) return known;
  const proposal = saying("amends", s, text, { title: target.title, docNumber: target.docNumber });
  const made = { proposal, parts: new Set<string>() };
  found.push(made);
  return made;
}

/** The articles a sentence touches: named first, or after 将, 删去, 作为, 在. */
function partsOf(sentence: string): string[] {
  const list = new RegExp(
    `(?:^|将|删去|删除|作为|在|[一二三四五六七八九十]、|[）)、和]|原|\\d[.．]|中的?|的)[\\s\\u3000]*(${article})`,
    "gu",
  );
  return [...sentence.matchAll(list)].map((m) => m[1]!);
}
