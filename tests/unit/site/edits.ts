import { createHash } from "node:crypto";
import type { SiteDocument } from "../../../electron/site/source.ts";
import { document, type Source } from "./fixture.ts";
import type { random } from "./random.ts";

type Dice = ReturnType<typeof random>;
const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** Takes what one edit makes of a document chosen by the dice. */
const one = (source: Source, { below }: Dice, change: (d: SiteDocument) => Partial<SiteDocument>): Source => {
  const at = below(source.documents.length);
  return { ...source, documents: source.documents.map((d, i) => (i === at ? { ...d, ...change(d) } : d)) };
};
const named = ({ id, fields }: SiteDocument) => ({ id, title: fields.title, docNumber: fields.docNumber });
let serial = 7000;

/** What happens to a library between two exports, one kind each: everything a page is made of changes in some of them. */
const edits: readonly ((source: Source, dice: Dice) => Source)[] = [
  (s, dice) => one(s, dice, (d) => ({ text: `${d.text}\n改动${dice.below(99)}。`, textHash: sha(`${d.text}\n改动${serial++}。`) })),
  (s, dice) => one(s, dice, (d) => ({ fields: { ...d.fields, title: `${d.fields.title}（${dice.below(99)}）` } })),
  (s, dice) => one(s, dice, (d) => ({ fields: { ...d.fields, issuers: [dice.pick(["示例区财政局", "示例区审计局"])] } })),
  (s, dice) => one(s, dice, () => ({ topic: dice.pick(["财政", "民政", null]) })),
  (s, dice) => one(s, dice, (d) => ({ webAddress: `http://www.example.gov.cn/${d.number}-${dice.below(9)}.html` })),
  (s, dice) => one(s, dice, (d) => ({ structure: String(serial++), headings: [{ kind: "chapter", label: "第一章", words: "总则", anchor: "c1", span: { start: 0, end: 1 } }] as never, textHash: d.textHash })), // prettier-ignore
  (s, dice) => {
    const by = named(dice.pick(s.documents));
    return one(s, dice, (d) => ({
      timeline: [
        ...d.timeline,
        { ...d.timeline[0]!, id: `e${serial++}`, kind: "repealed", on: "2024-06-01", until: null, part: null, by, basis: { ...by, article: null, sentence: null } }, // prettier-ignore
      ],
      relations: [...d.relations, { words: "被废止", other: by, note: "2024-06-01" }],
      changedOn: "2024-06-01",
    }));
  },
  (s, dice) => one(s, dice, (d) => ({ interpretations: [...d.interpretations, named(dice.pick(s.documents))] })),
  (s, dice) => one(s, dice, (d) => ({ inIssues: s.issues[0] ? [...d.inIssues, { issueId: s.issues[0].id, pages: "2" }] : [] })),
  (s, dice) => one(s, dice, (d) => ({ issued: { text: d.text.slice(0, 9), hash: sha(d.text.slice(0, 9)), headings: [], heldFrom: "2024-01-01" } })), // prettier-ignore
  (s, dice) => {
    const gone = dice.below(s.documents.length);
    return { ...s, documents: s.documents.filter((_, i) => i !== gone) };
  },
  (s) => ({
    ...s,
    documents: [
      ...s.documents,
      document(serial, { title: `新增的办法${serial}`, signedOn: "2024-11-01", issuers: ["示例区财政局"] }, `新增的事项${serial++}。`, [
        { kind: "commenced", on: "2024-11-02", until: "2024-12-20" },
      ]),
    ],
  }),
  (s, dice) => ({ ...s, withdrawn: { ...s.withdrawn, documents: [...s.withdrawn.documents, serial++ + dice.below(2)] } }),
  (s) => ({ ...s, today: s.today < "2024-12-21" ? "2024-12-22" : "2025-07-02" }),
  (s) => ({ ...s, siteName: `${s.siteName}一` }),
  (s, dice) => ({ ...s, look: { ...s.look, address: dice.pick(["", "https://www.example.gov.cn/gb/"]), host: dice.pick(["", "示例区人民政府办公室"]) } }), // prettier-ignore
  (s, dice) => ({ ...s, look: { ...s.look, pdf: dice.chance(0.5) } }),
  (s) => ({ ...s, cleanUps: s.cleanUps.map((c) => ({ ...c, name: `${c.name}（续）` })) }),
  (s, dice) => ({
    ...s,
    issues: s.issues.map((issue) => {
      if (dice.chance(0.5)) return issue;
      const pages = issue.pages.map((p, n) => (n === 1 ? { ...p, text: `${p.text}校对${serial}`, print: String(serial++) } : p));
      return dice.chance(0.5) ? { ...issue, pages } : { ...issue, pages: pages.slice(0, -1), publishedOn: "2024-11-20" };
    }),
  }),
  (s, dice) => ({
    ...s,
    issues: s.issues.map(
      (issue, i) =>
      i > 1 ? issue : { ...issue, items: [...issue.items, { title: `篇目${serial++}`, column: null, documentId: dice.pick(s.documents).id, stretches: [[1, 2]] }] }, // prettier-ignore
    ),
  }),
  (s, dice) => ({ ...s, documents: [...s.documents].sort(() => dice.below(3) - 1) }),
  (s) => ({ ...s, withheld: [...s.withheld, { words: "一份未公开文件的标题", text: `绝不会出现的标题${serial++}` }] }),
];

/** One to three edits of kinds chosen by the dice. */
export const edited = (source: Source, dice: Dice): Source =>
  Array.from({ length: 1 + dice.below(3) }).reduce<Source>((s) => dice.pick(edits)(s, dice), source);
