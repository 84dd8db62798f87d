import type { Done } from "../../shared/contract/common.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";
import type { Recognitions } from "./recognitions.ts";

/** One line as it is written down; null takes it back. */
export interface LineInput {
  readonly pageId: string;
  readonly line: number;
  readonly text: string | null;
}

/** Everything a person does in proof-reading; each is one act, in one transaction, and can be undone. */
export function proofActs(ctx: Context, acts: Acts, issues: Issues, pages: Pages, readings: Recognitions, decisions: Decisions) {
  function about(ids: readonly string[], verb: string, input: unknown, words: string, body: (act: string) => void): Done {
    const done = acts.run({ verb, input, words }, (act) => {
      body(act.id);
      for (const id of new Set(ids)) act.touch(id);
      return { act: act.id };
    });
    ctx.changed("issues");
    ctx.changed("pages");
    return done;
  }
  const named = (page: PageRecord) => `${issues.get(page.issueId).label}第${page.seq}页`;
  const secondCheck = (): boolean => decisions.of("library").get("secondCheck")?.value === true;

  /** The line as it reads now, and how to write it down: also where the correction was made on an earlier reading. */
  function lineOf({ pageId, line }: Pick<LineInput, "pageId" | "line">) {
    const page = pages.get(pageId);
    const { recognitionId, lines, keys } = pages.read(page);
    const now = lines[line];
    if (!recognitionId || !now) throw new Refusal("not-found", `${named(page)}没有第${line + 1}行，请重新打开这一页。`);
    const name = readings.lineName(recognitionId, line);
    const write = (text: string | null, act: string) => {
      decisions.add(pageId, name, text === null ? null : { is: text }, act);
      const brought = keys[line];
      if (text === null && brought) decisions.add(pageId, brought, null, act);
    };
    return { page, now, write };
  }
  const oneLine = (text: string | null) => {
    if (text?.includes("\n")) throw new Refusal("invalid", "一次只能校对一行，文字里不能换行。");
  };

  function correct(input: LineInput): Done {
    const { page, now, write } = lineOf(input);
    oneLine(input.text);
    const what = input.text === null ? "恢复识别文字" : input.text === now.text ? "核对" : "校对";
    return about([page.id], "pages/correct", input, `${what}：${named(page)}第${input.line + 1}行`, (act) => write(input.text, act));
  }
  function correctMany(input: { lines: readonly { pageId: string; line: number; was: string; text: string }[] }): Done {
    const wanted = input.lines.map((asked) => {
      const found = lineOf(asked);
      oneLine(asked.text);
      if (found.now.text !== asked.was)
        throw new Refusal("conflict", `${named(found.page)}第${asked.line + 1}行已经改过，请重新查找后再改。`);
      return { ...asked, ...found };
    });
    const ids = wanted.map((w) => w.pageId);
    return about(ids, "proof/correctMany", input, `同样的错字改了${wanted.length}行`, (act) => {
      for (const { write, text } of wanted) write(text, act);
    });
  }
  function proofread(input: { pageId: string; done: boolean }): Done {
    const page = pages.get(input.pageId);
    if (!page.recognitionId) throw new Refusal("conflict", `${named(page)}还没有识别，不能定为已校对。`);
    const words = input.done ? `校完${named(page)}` : `${named(page)}改回待校对`;
    return about([page.id], "pages/proofread", input, words, (act) => {
      decisions.add(page.id, "proofread", input.done ? { is: page.recognitionId } : null, act);
      decisions.add(page.id, "checked", null, act);
    });
  }
  /** Refuses the person who proofread the page: four eyes see more than two. */
  function check(input: { pageId: string; done: boolean }): Done {
    const page = pages.get(input.pageId);
    const signed = decisions.of(page.id).get("proofread");
    if (!signed || (page.state !== "proofread" && page.state !== "checked"))
      throw new Refusal("conflict", `${named(page)}还没有校完，不能复核。`);
    if (input.done && signed.person === ctx.actor().id)
      throw new Refusal("conflict", `${named(page)}是您自己校完的，复核要由另一个人来做，在右上角换人后再复核。`);
    const words = input.done ? `复核${named(page)}` : `${named(page)}改回待复核`;
    return about([page.id], "proof/check", input, words, (act) =>
      decisions.add(page.id, "checked", input.done ? { is: page.recognitionId } : null, act),
    );
  }
  function sendBack(input: { pageId: string; reason: string | null }): Done {
    const page = pages.get(input.pageId);
    const words = input.reason === null ? `${named(page)}不再退回重扫` : `${named(page)}退回重扫：${input.reason}`;
    return about([page.id], "proof/sendBack", input, words, (act) =>
      decisions.add(page.id, "rescan", input.reason === null ? null : { is: input.reason }, act),
    );
  }
  function setSecondCheck({ on }: { on: boolean }): Done {
    const done = about([], "proof/secondCheck", { on }, on ? "校对后要由第二人复核" : "校对后不再复核", (act) =>
      decisions.add("library", "secondCheck", { is: on }, act),
    );
    ctx.changed("library");
    return done;
  }
  return { secondCheck, correct, correctMany, proofread, check, sendBack, setSecondCheck };
}
export type ProofActs = ReturnType<typeof proofActs>;
