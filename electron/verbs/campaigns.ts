import { basename } from "node:path";
import type { z } from "zod";
import type { campaignSteps } from "../../shared/contract/campaignCommand.ts";
import type { commands } from "../../shared/contract/commands.ts";
import type { CampaignView } from "../../shared/contract/campaigns.ts";
import type { Made } from "../../shared/contract/common.ts";
import { addDays } from "../../shared/domain/days.ts";
import { stageWords } from "../../shared/domain/campaigns/stages.ts";
import { verdicts, verdictWords } from "../../shared/domain/campaigns.ts";
import { placeOf } from "../../shared/domain/campaigns/scope.ts";
import { wholeScope } from "../../shared/domain/campaigns/standing.ts";
import { Refusal } from "../../shared/refusal.ts";
import { campaignPapers } from "../api/campaignPapers.ts";
import { conclude } from "../api/campaigns.ts";
import { takeIn } from "../api/incoming.ts";
import { clock } from "../here.ts";
import type { Library } from "../library.ts";
import type { Out, Verbs } from "./verb.ts";
import { filesIn, refusedFile } from "./documents.ts";
import { finished, must, putDown, writing } from "./opened.ts";

type Input = z.output<(typeof commands)["campaign"]["input"]>;
type Step = (library: Library, input: Input, out: Out) => Promise<readonly string[] | void> | readonly string[] | void;

/** The clean-up meant: the one named, else the latest. */
const idOf = ({ store }: Library, { campaign }: Input): string => {
  const id = campaign ?? store.campaigns.all()[0]?.id;
  if (id === undefined) throw new Refusal("not-found", "资料库里没有清理，请先用open开始一次。");
  return store.campaigns.get(id).id;
};
const put = (library: Library, made: Made, { out }: Input): string[] => [putDown(library, made, must(out, "out"))];

const steps: Readonly<Record<Exclude<(typeof campaignSteps)[number], "list">, Step>> = {
  open({ store }, input) {
    const organ = must(input.organ, "organ");
    store.campaigns.open({
      name: must(input.name, "name"),
      kind: "regular",
      cutoff: must(input.cutoff, "cutoff"),
      noticeOn: clock.today(),
      reportBy: input["report-by"] ?? addDays(clock.today(), 30),
      organ,
      office: input.office ?? `${placeOf(organ)}司法局`,
      scope: wholeScope,
      catchAll: false,
      lapseOn: null,
    });
  },
  show: () => {},
  async forms(library, input) {
    const id = idOf(library, input);
    const made = await campaignPapers(library, { id, which: "forms", as: "xlsx", departments: [] });
    library.store.campaigns.sent({ id });
    return put(library, made, input);
  },
  letters: async (library, input) =>
    put(library, await campaignPapers(library, { id: idOf(library, input), which: "reminders", as: "docx", departments: [] }), input),
  async receive(library, { file }, out) {
    for (const path of filesIn(file, /\.(xlsx|csv|docx?|wps)$/i, library.paths.root)) {
      try {
        const [{ hash, name }] = (await takeIn(library, [{ path }])) as [{ hash: string; name: string }];
        const { ids } = library.store.jobs.add([{ kind: "form", name, subject: hash }], library.actor().id);
        const [job] = await finished(library, ids, out, "收意见表");
        if (job!.state !== "done") throw new Refusal("unreadable", job!.error ?? `${basename(path)}没有收。`);
        const { department, rows, blanks, replaced } = job!.result as {
          department: string;
          rows: number;
          blanks: number;
          replaced: boolean;
        };
        out.answer({ file: path, department, rows, blanks, replaced }, `${department}：${rows}份${blanks ? `，空白${blanks}份` : ""}`);
      } catch (error) {
        refusedFile(out, path, error);
      }
    }
  },
  adopt: (library, input) => void library.store.campaigns.adopt({ id: idOf(library, input), documents: [] }),
  decide(library, input) {
    const { store } = library;
    const documents = input.doc.map((name) => store.documents.named(name));
    if (documents.length === 0) throw new Refusal("usage", "缺少--doc。");
    const { reason, basis, until = null } = input;
    store.campaigns.decide({
      id: idOf(library, input),
      documents,
      conclusion: { verdict: must(input.verdict, "verdict"), reason, basis, until, what: "" },
    });
  },
  decision: async (library, input) =>
    put(library, await campaignPapers(library, { id: idOf(library, input), which: "decision", as: "docx", departments: [] }), input),
  async conclude(library, input) {
    const id = idOf(library, input);
    const { decision, proposed } = library.store.campaigns.views.get(id);
    const written = decision ?? proposed;
    const day = must(input.on ?? written.day ?? undefined, "on");
    await conclude(library, { id, decision: { ...written, docNumber: input.number ?? written.docNumber, day } });
  },
};

export const campaigns: Verbs<"campaign"> = {
  campaign: ({ STEP, LIB, ...rest }, out) =>
    writing(LIB, async (library) => {
      const input: Input = { STEP, LIB, ...rest };
      const { campaigns: store } = library.store;
      if (STEP === "list") {
        for (const { id } of store.all()) tell(store.views.get(id), [], out);
        return;
      }
      const files = (await steps[STEP](library, input, out)) ?? [];
      tell(store.views.get(idOf(library, input)), files, out);
    }),
};

function tell(view: CampaignView, files: readonly string[], out: Out): void {
  const { id, name, stage, cutoff, tally, rows, checks, concludedOn } = view;
  const counts = Object.fromEntries(verdicts.map((v) => [v, tally[v]]));
  const open = checks.filter((c) => c.state === "open").map((c) => c.words);
  const departments = rows.map((r) => ({ name: r.name, total: r.tally.total, undecided: r.tally.undecided, form: r.state }));
  const said = verdicts.filter((v) => tally[v] > 0).map((v) => `${verdictWords[v]}${tally[v]}`);
  out.answer(
    { id, name, stage, cutoff, total: tally.total, undecided: tally.undecided, counts, departments, open, concludedOn, files },
    [
      `${name}，清至${cutoff}：${tally.total}份，${[...said, `未定${tally.undecided}`].join("，")}；${stageWords[stage]}`,
      ...open,
      ...files,
    ].join("\n"),
  );
}
