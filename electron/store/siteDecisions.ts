import type { z } from "zod";
import type { Done } from "../../shared/contract/common.ts";
import type { publications as contract } from "../../shared/contract/publications.ts";
import { cite } from "../../shared/domain/title.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { Issues } from "./issues.ts";
import type { Masks } from "./masks.ts";
import type { Pages } from "./pages.ts";

type Input<V extends keyof typeof contract> = z.output<(typeof contract)[V]["input"]>;

/** What persons decide about what goes on the website: pages taken off, mentions permitted, numbers looked at. */
export function siteDecisions(
  { changed }: Context,
  acts: Acts,
  documents: Documents,
  pages: Pages,
  issues: Issues,
  decisions: Decisions,
  masks: Masks,
) {
  const nameOf = (subject: string): string => {
    const record = documents.find(subject);
    if (record) return cite(record.fields.title ?? "无标题文件", record.fields.docNumber);
    const issue = issues.list().find((i) => i.id === subject);
    if (issue) return issue.label;
    const page = pages.get(subject);
    return `${issues.get(page.issueId).label}第${page.seq}页`;
  };
  function decide(subject: string, verb: string, input: unknown, words: string, name: string, value: unknown): Done {
    const done = acts.run({ verb, input, words: `${words}：${nameOf(subject)}` }, (act) => {
      decisions.add(subject, name, value, act.id);
      act.touch(subject);
      return { act: act.id };
    });
    changed("publications");
    return done;
  }
  return {
    /** Ids of documents, gazette pages and issues that were taken off, with the reason. */
    withdrawn: (): Map<string, string> => new Map([...decisions.named("offline")].map(([id, { value }]) => [id, String(value)])),
    /** Keys of findings that may go out. */
    cleared: (): string[] =>
      [...decisions.named("cleared")].flatMap(([subject, { value }]) => (value as string[]).map((key) => `${subject} ${key}`)),
    withdraw({ id, reason }: Input<"withdraw">): Done {
      const now = decisions.of(id).get("offline");
      if (reason === null && !now) throw new Refusal("conflict", "这一页没有撤下，不用恢复。");
      const words = reason === null ? "恢复网页" : "撤下网页";
      return decide(id, "publications/withdraw", { id, reason }, words, "offline", reason === null ? null : { is: reason });
    },
    permit({ subject, document, reason }: Input<"permit">): Done {
      if (documents.get(document).disclosure === "open") throw new Refusal("conflict", "被提到的文件已是主动公开，不用另行许可。");
      return decide(subject, "publications/permit", { subject, document, reason }, "许可提到未公开文件", `mention:${document}`, {
        is: reason,
      });
    },
    clear({ subject, key, reason }: Input<"clear">): Done {
      const before = (decisions.of(subject).get("cleared")?.value ?? []) as string[];
      const keys = [...new Set([...before, key])];
      return decide(subject, "publications/clear", { subject, key, reason }, "核过号码，可以公开", "cleared", { is: keys });
    },
    mask({ numbers, masked }: Input<"mask">): Done {
      const bySubject = Map.groupBy(numbers, (n) => n.subject);
      const [first] = bySubject.keys();
      const where = `${nameOf(first!)}${bySubject.size > 1 ? `等${bySubject.size}处` : ""}`;
      const words = `${masked ? "遮盖" : "不再遮盖"}${numbers.length}个号码：${where}`;
      const done = acts.run({ verb: "publications/mask", input: { numbers, masked }, words }, (act) => {
        for (const [subject, of] of bySubject) {
          const keys = new Set(masks.keysOf(subject));
          for (const { key } of of) keys[masked ? "add" : "delete"](key);
          decisions.add(subject, "masked", { is: [...keys] }, act.id);
          act.touch(subject);
        }
        return { act: act.id };
      });
      changed("publications");
      return done;
    },
  };
}
export type SiteDecisions = ReturnType<typeof siteDecisions>;
