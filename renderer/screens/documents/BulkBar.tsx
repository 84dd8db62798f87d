import { Ellipsis, X } from "lucide-react";
import { useState } from "react";
import { bulkMost, type BulkWhat } from "../../../shared/contract/bulk.ts";
import { documents } from "../../../shared/contract/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { ask, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { copy } from "../../parts/copy.ts";
import { say } from "../../parts/toasts.ts";
import { useActs } from "../../parts/acts.ts";
import { citation } from "../../words/documents.ts";
import { count } from "../../words/words.ts";
import { DiscloseMany } from "../ledgers/DiscloseMany.tsx";
import { bulkSaid } from "./bulk.ts";
import type { Choice } from "./choice.ts";
import { firstNamed } from "./filter.ts";
import { LeftDialog, type Left } from "./LeftDialog.tsx";
import { RecordMany } from "./RecordMany.tsx";
import type { Rows } from "./rows.ts";
import { TopicDialog } from "./TopicDialog.tsx";

interface Props {
  readonly rows: Rows;
  readonly choice: Choice;
  readonly today: Day;
  readonly onSheet: (ids: readonly string[]) => void;
}

/** What can be done with the documents that are chosen together; each is one step, undone by one undo. */
export function BulkBar({ rows, choice, today, onSheet }: Props) {
  const [asking, setAsking] = useState<"event" | "topic" | "disclose" | null>(null);
  const [left, setLeft] = useState<Left>([]);
  const ids = [...choice.chosen];
  const some = ids.length > 0 && ids.length <= bulkMost;
  const bulk = useCommand(documents.bulk, {
    said: bulkSaid,
    onDone: (done, { act }) => {
      setAsking(null);
      setLeft(done.left);
      if (act.what === "withdraw") choice.clear();
    },
  });
  const run = (act: BulkWhat) => bulk.run({ ids, act });
  const cite = async () => {
    const all = await ask(documents.list, firstNamed("", 100_000));
    const byId = new Map(all.rows.map((row) => [row.id, row]));
    const lines = ids.flatMap((id) => byId.get(id) ?? []).map((row) => citation(row.title, row.docNumber));
    say((await copy(lines.join("\n"))) ? `已复制${count(lines.length)}条引用` : "剪贴板用不了，请逐份复制。");
  };
  useActs(`对选中的${count(ids.length)}份`, 1, [
    { id: "all", words: "全选", icon: X, hidden: true, run: choice.all },
    { id: "clear", words: "取消选择", icon: X, keys: "Escape", hidden: true, run: choice.clear },
  ]);
  const total = rows.list?.total ?? 0;
  return (
    <div className="chips bulk" role="toolbar" aria-label="对选中的文件">
      <span className="row full">
        <span className="strong">已选{count(ids.length)}份</span>
        {ids.length < total ? (
          <Button kind="bare" tiny onPress={choice.all}>
            {`全选${count(total)}份`}
          </Button>
        ) : null}
        <span className="grow" />
        <Button kind="bare" tiny sole icon={X} keys="Esc" onPress={choice.clear}>
          取消选择
        </Button>
      </span>
      {ids.length > bulkMost ? <span className="full small quiet">一次最多改{count(bulkMost)}份，请先缩小范围</span> : null}
      <Button off={!some} onPress={() => setAsking("event")}>
        登记效力变动
      </Button>
      <Button off={!some} onPress={() => setAsking("topic")}>
        定主题分类
      </Button>
      <More
        label="对选中的更多"
        icon={Ellipsis}
        lines={[
          { id: "disclose", words: "改公开属性", off: !some, run: () => setAsking("disclose") },
          { id: "fields", words: "确认读到的字段", off: !some, run: () => run({ what: "confirm", of: "fields" }) },
          { id: "proposals", words: "接受没有疑问的建议", off: !some, run: () => run({ what: "confirm", of: "proposals" }) },
          { id: "cite", words: "复制引用", off: ids.length === 0, run: () => void cite() },
          { id: "sheet", words: "导出为表格", off: ids.length === 0, run: () => onSheet(ids) },
          { id: "withdraw", words: "撤出资料库", meta: "可撤销", off: !some, run: () => run({ what: "withdraw" }) },
        ]}
      />
      {asking === "event" ? (
        <RecordMany count={ids.length} today={today} bulk={bulk} onRecord={run} onClose={() => setAsking(null)} />
      ) : null}
      {asking === "topic" ? (
        <TopicDialog
          count={ids.length}
          busy={bulk.busy}
          onChoose={(topic) => run({ what: "topic", topic })}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === "disclose" ? <DiscloseMany count={ids.length} bulk={bulk} onDisclose={run} onClose={() => setAsking(null)} /> : null}
      {left.length > 0 ? <LeftDialog left={left} onClose={() => setLeft([])} /> : null}
    </div>
  );
}
