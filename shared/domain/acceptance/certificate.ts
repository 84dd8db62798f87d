import { acceptanceVerdictWords, faultWords, pageFaultKinds, textFaultKinds } from "../acceptance.ts";
import { inWords } from "../days.ts";
import type { Paper, PaperBlock, PaperTable } from "../paper.ts";
import type { AcceptanceView } from "../../contract/acceptances.ts";
import { checkWords } from "./faults.ts";
import { between, perCent, perTenThousand } from "./figures.ts";

const column = (title: string, share: number, align: "left" | "center" = "left") => ({ title, share, align });
const table = (columns: PaperTable["columns"], rows: PaperTable["rows"]): PaperBlock => ({ kind: "table", table: { columns, rows } });
const say = (text: string): PaperBlock => ({ kind: "paragraph", text });
const head = (text: string): PaperBlock => ({ kind: "heading", level: 1, text });

/** 验收单: the batch, how its sample was drawn, what was found, the figures with what they can bear, the decision, and room to sign. */
export function certificate(view: AcceptanceView): Paper {
  const { name, round, pages, figures, sample, seed, limits, unproofed, openedOn, openedBy, decision, office } = view;
  const gone = sample.filter((p) => p.gone).length;
  const changed = sample.filter((p) => p.changed).length;
  const remarks = [
    unproofed > 0 ? `抽样时全批有${unproofed}页还没有校对。` : "",
    figures.checked < sample.length - gone ? `样本中还有${sample.length - gone - figures.checked}页没有检毕，以下数字只按已检的页算。` : "",
    gone > 0 ? `样本中有${gone}页抽样后已撤出。` : "",
    changed > 0 ? `样本中有${changed}页的文字在抽样后改过。` : "",
  ].join("");
  return {
    title: "公报数字化成果验收单",
    docNumber: null,
    addressee: null,
    blocks: [
      head("一、批次和抽样"),
      table(
        [column("项目", 3), column("内容", 10)],
        [
          ["验收单位", office ?? ""],
          ["批次", `${name}，共${pages}页${round > 1 ? `，第${round}次验收` : ""}`],
          [
            "抽样",
            `随机抽${sample.length}页（${perCent(sample.length / pages)}）；要求抽${limits.sampleShare}%，至少${limits.sampleLeast}页`,
          ],
          ["抽样种子", `${seed}；同一批页用这个种子再抽，抽出的是同样的页`],
          ["检查人、日期", `${checkers(view).join("、") || openedBy}，${inWords(openedOn)}起`],
        ],
      ),
      ...(remarks ? [say(remarks)] : []),
      head("二、差错"),
      table(
        [...textFaultKinds, ...pageFaultKinds].map((kind) => column(faultWords[kind], 1, "center")),
        [[...textFaultKinds, ...pageFaultKinds].map((kind) => String(figures.counts[kind]))],
      ),
      say("错字、漏字、多字按字计，其余按处计。"),
      head("三、结果"),
      table(
        [column("指标", 3), column("结果", 3, "center"), column("要求", 3, "center"), column("是否合乎", 2, "center")],
        figures.measures.map((m) => [m.name, m.value ?? "没有检查", m.limit, m.met === null ? "" : m.met ? "合" : "不合"]),
      ),
      ...figureWords(view).map(say),
      head("四、结论"),
      say(
        decision
          ? `${acceptanceVerdictWords[decision.verdict]}。${decision.reason ? `${decision.reason.replace(/。$/u, "")}。` : ""}（${decision.by}，${inWords(decision.on)}）`
          : "□ 通过　　□ 退回，原因：",
      ),
      table(
        [column("检查人（签字）", 1), column("加工单位（签字）", 1), column("验收单位（盖章）", 1)],
        [["\n\n年　月　日", "\n\n年　月　日", "\n\n年　月　日"]],
      ),
    ],
    signature: null,
    day: null,
    annexes: [{ title: "样本和逐页差错", blocks: [sampleTable(view)] }],
  };
}

/** The error rate and what it can bear, in sentences. */
export function figureWords({ figures, pages }: Pick<AcceptanceView, "figures" | "pages">): string[] {
  const { byCharacter, byPage, faulty, whole, checked, wrong, characters, measures } = figures;
  if (!byCharacter) return ["还没有检毕的页，算不出错字率。"];
  const first = `已检${checked}页${characters}字，错、漏、多共${wrong}字，错字率${perTenThousand(byCharacter.rate)}。`;
  if (whole) return [`${first}全批${pages}页都检查了，这就是全批的错字率，没有抽样误差。`];
  const apart = `每个字各自独立来看，全批错字率有95%的把握在${between(byCharacter)}之间（威尔逊区间）。`;
  const together = byPage
    ? `差错常聚在几页上，把页作为抽样单位来算，是${between(byPage)}；两者以后一个为准。`
    : wrong === 0
      ? `样本里没有错字，看不出差错是否聚在几页上，实际上限可能高于上面的数。`
      : "检毕的页太少，算不出差错聚在页上的影响，上面的区间偏窄。";
  const share = faulty ? `有错字的页占${perCent(faulty.rate)}，全批在${between(faulty, perCent)}之间。` : "";
  return [`${first}${apart}${together}`, share, ...measures.map((m) => m.note)].filter(Boolean);
}

const checkers = ({ sample }: AcceptanceView) => [...new Set(sample.flatMap((p) => (p.check?.done && p.by ? [p.by] : [])))];

function sampleTable({ sample }: AcceptanceView): PaperBlock {
  return table(
    [column("序号", 2, "center"), column("期", 4), column("页", 2, "center"), column("差错", 6), column("存档作，原件作", 8)],
    sample.map(({ label, seq, check, gone, changed }, i) => [
      String(i + 1),
      label,
      String(seq),
      gone
        ? "已撤出"
        : [check ? checkWords(check) || (check.done ? "无" : "未检毕") : "未检", changed ? "抽样后改过" : ""].filter(Boolean).join("，"),
      (check?.lines ?? []).map(({ line, read, printed }) => `第${line + 1}行：${read}→${printed || "（没有这一行）"}`).join("\n"),
    ]),
  );
}
