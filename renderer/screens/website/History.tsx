import { Ellipsis } from "lucide-react";
import { publications, type PublicationView } from "../../../shared/contract/publications.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useCommand } from "../../api.ts";
import { machine } from "../../machine.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { save } from "../../parts/download.ts";
import { printSheet } from "../../parts/print.ts";
import { say } from "../../parts/toasts.ts";
import { count, moment } from "../../words/words.ts";

interface Props {
  readonly list: readonly PublicationView[];
  readonly today: Day;
  readonly busy: boolean;
  readonly onVerify: (out: string) => void;
}

/** 历次写出: what was written where; the last one of a folder can be taken to the server, or taken back. */
export function History({ list, today, busy, onVerify }: Props) {
  return (
    <table className="grid" aria-label="历次写出">
      <thead>
        <tr>
          <th>时间</th>
          <th>文件夹</th>
          <th className="num">页</th>
          <th className="num">写</th>
          <th className="num">撤下</th>
          <th className="num">用时</th>
          <th>操作人</th>
          <th aria-label="核对" />
        </tr>
      </thead>
      <tbody>
        {list.map((one, i) => (
          <Row
            key={one.id}
            one={one}
            last={list.findIndex((p) => p.out === one.out) === i}
            today={today}
            onVerify={() => onVerify(one.out)}
            busy={busy}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly one: PublicationView;
  /** The last of its folder: what stands there now. */
  readonly last: boolean;
  readonly today: Day;
  readonly busy: boolean;
  readonly onVerify: () => void;
}
function Row({ one, last, today, busy, onVerify }: RowProps) {
  const { out } = one;
  const changes = useCommand(publications.changes, { onDone: save });
  const restore = useCommand(publications.restore, { onDone: () => say("已排进恢复，进度在窗口下沿") });
  return (
    <tr>
      <td className="nowrap">{moment(one.at, today)}</td>
      <td className="mono cut out" title={out}>
        {out}
      </td>
      <td className="num">{count(one.pages)}</td>
      <td className="num">{one.written ? count(one.written) : <span className="quiet">·</span>}</td>
      <td className="num">{one.deleted ? count(one.deleted) : <span className="quiet">·</span>}</td>
      <td className="num">{one.seconds.toFixed(1)}秒</td>
      <td className="nowrap">
        {one.by}
        {one.back ? <span className="quiet">，恢复</span> : null}
      </td>
      <td>
        <span className="row">
          <Button kind="bare" tiny off={busy} onPress={onVerify}>
            核对
          </Button>
          {machine ? (
            <Button kind="bare" tiny onPress={() => void machine?.reveal(out)}>
              打开位置
            </Button>
          ) : null}
          {last ? (
            <More
              label="更多"
              icon={Ellipsis}
              lines={[
                { id: "list", words: "生成上传清单", run: () => changes.run({ out, as: "list" }), off: changes.busy },
                { id: "zip", words: "打包这次改动的文件", run: () => changes.run({ out, as: "zip" }), off: changes.busy },
                { id: "back", words: "恢复上一次写出的网站", run: () => restore.run({ out }), off: restore.busy },
              ]}
            />
          ) : null}
        </span>
      </td>
    </tr>
  );
}

/** The list on paper. */
export function printPublications(list: readonly PublicationView[], today: Day): void {
  printSheet({
    title: "历次写出",
    about: `${today}打印`,
    columns: ["时间", "文件夹", "页", "写", "撤下", "操作人", "清单校验值"],
    rows: list.map((p) => [moment(p.at, today), p.out, String(p.pages), String(p.written), String(p.deleted), p.by, p.manifest]),
  });
}
