import { resolve } from "node:path";
import type { CopyCheck } from "../../shared/contract/copies.ts";
import { cite } from "../../shared/domain/title.ts";
import { copyVerdictWords } from "../../shared/domain/words.ts";
import { placed } from "../api/copies.ts";
import { clock } from "../here.ts";
import { compareFiles } from "../jobs/comparing.ts";
import type { Verbs } from "./verb.ts";

export const copies: Verbs<"compare"> = {
  async compare({ LIB, FILE }, out) {
    const files = FILE.flatMap((path) => placed({ path: resolve(path) }));
    const checks = await compareFiles({ library: resolve(LIB), files, today: clock.today() }, (done, total) =>
      out.progress(`核对 ${done} / ${total}`),
    );
    for (const check of checks) {
      const { file, verdict, document, by, doubtful, earlier } = check;
      if (verdict === null) {
        out.answer({ file, refused: { code: "unreadable", message: check.refused } }, `${file}：没有核对`);
        out.refuse(check.refused!);
        continue;
      }
      const differences = sides(check);
      out.answer({ file, verdict, document, by, doubtful, earlier, differences }, plain(check, differences));
      if (verdict !== "same") out.fail();
    }
  },
};

const sides = ({ differences }: CopyCheck) =>
  differences.map(({ pieces }) => {
    const side = (other: "added" | "removed") => pieces.flatMap((p) => (p.kind === other ? [] : [p.text])).join("");
    return { archived: side("added"), copy: side("removed") };
  });

function plain({ file, verdict, document }: CopyCheck, differences: ReturnType<typeof sides>): string {
  const of = document ? `，${cite(document.title ?? "无标题文件", document.docNumber)}` : "";
  return [`${file}：${copyVerdictWords[verdict!]}${of}`, ...differences.map((d) => `  存档：${d.archived}\n  送核：${d.copy}`)].join("\n");
}
