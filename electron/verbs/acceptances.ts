import type { z } from "zod";
import type { acceptanceSteps } from "../../shared/contract/acceptanceCommand.ts";
import type { AcceptanceView, SampledPage } from "../../shared/contract/acceptances.ts";
import type { commands } from "../../shared/contract/commands.ts";
import { acceptanceVerdictWords, type CheckChange } from "../../shared/domain/acceptance.ts";
import { figureWords } from "../../shared/domain/acceptance/certificate.ts";
import { checkWords } from "../../shared/domain/acceptance/faults.ts";
import { issuePath } from "../../shared/domain/issues.ts";
import { Refusal } from "../../shared/refusal.ts";
import { acceptancePaper } from "../api/acceptances.ts";
import type { Library } from "../library.ts";
import { issueNamed } from "./issues.ts";
import { must, putDown, writing } from "./opened.ts";
import type { Out, Verbs } from "./verb.ts";

type Input = z.output<(typeof commands)["accept"]["input"]>;
type Step = (library: Library, input: Input) => Promise<readonly string[] | void> | readonly string[] | void;

/** The acceptance meant: the one named, else the latest. */
function idOf({ store }: Library, { acceptance }: Input): string {
  const id = acceptance ?? store.acceptances.all()[0]?.id;
  if (id === undefined) throw new Refusal("not-found", "资料库里没有验收，请先用open抽样。");
  return id;
}
/** `2003/2/14`. */
const pathOf = ({ store }: Library, { issueId, seq }: SampledPage): string => `${issuePath(store.issues.get(issueId))}/${seq}`;

const steps: Readonly<Record<Exclude<(typeof acceptanceSteps)[number], "list">, Step>> = {
  open(library, { issue, to, since }) {
    const from = since === undefined ? issueNamed(library, must(issue, "issue")).id : "";
    library.store.acceptances.open({
      scope: since === undefined ? { kind: "issues", from, to: to ? issueNamed(library, to).id : from } : { kind: "since", day: since },
    });
  },
  show: () => {},
  /** Adds to what was found of the page before, and ends its check. */
  check(library, input) {
    const { store } = library;
    const id = idOf(library, input);
    const wanted = must(input.page, "page");
    const sampled = store.acceptances.views.get(id).sample.find((p) => pathOf(library, p) === wanted);
    if (!sampled) throw new Refusal("not-found", `${wanted}不在抽出的样本里。`);
    const changes: CheckChange[] = [];
    if (input.line !== undefined) {
      const line = input.line - 1;
      const now = store.pages.read(store.pages.get(sampled.id)).lines[line];
      if (!now) throw new Refusal("not-found", `${wanted}没有第${input.line}行。`);
      changes.push({ kind: "line", line, read: now.text, printed: must(input.printed, "printed") });
    }
    if (input.fault) changes.push({ kind: "fault", fault: { kind: input.fault, note: input.note } });
    store.acceptances.check({ id, pageId: sampled.id, changes: [...changes, { kind: "done", done: true }] });
  },
  decide: (library, input) =>
    void library.store.acceptances.decide({ id: idOf(library, input), verdict: must(input.verdict, "verdict"), reason: input.reason }),
  paper: async (library, input) => {
    const made = await acceptancePaper(library, { id: idOf(library, input), as: input.as });
    return [putDown(library, made, must(input.out, "out"))];
  },
};

export const acceptances: Verbs<"accept"> = {
  accept: ({ LIB, ...rest }, out) =>
    writing(LIB, async (library) => {
      const input: Input = { LIB, ...rest };
      const { acceptances: store } = library.store;
      if (input.STEP === "list") {
        for (const { id } of store.all()) tell(library, store.views.get(id), [], out);
        return;
      }
      const files = (await steps[input.STEP](library, input)) ?? [];
      tell(library, store.views.get(idOf(library, input)), files, out);
    }),
};

function tell(library: Library, view: AcceptanceView, files: readonly string[], out: Out): void {
  const { id, name, round, pages, seed, figures, decision } = view;
  const { checked, characters, wrong, byCharacter, byPage } = figures;
  const sample = view.sample.map((p) => ({
    page: pathOf(library, p),
    done: p.check?.done ?? false,
    found: p.check ? checkWords(p.check) : "",
  }));
  const verdict = decision?.verdict ?? null;
  out.answer(
    { id, name, round, pages, seed, sample, checked, characters, wrong, errorRate: byCharacter, errorRateByPage: byPage, verdict, files },
    [
      `${name}：${pages}页中抽${sample.length}页，已检${checked}页，${verdict ? acceptanceVerdictWords[verdict] : "还没有结论"}`,
      ...sample.map((p) => `  ${p.page} ${p.done ? p.found || "没有差错" : "未检毕"}`),
      ...figureWords(view),
      ...files,
    ].join("\n"),
  );
}
