import { FolderOutput, FolderSearch, Printer, ShieldCheck } from "lucide-react";
import { useState } from "react";
import type { LibraryState } from "../../../shared/contract/library.ts";
import { publications, type PublicationView, type Verification } from "../../../shared/contract/publications.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk, useCommand } from "../../api.ts";
import { machine } from "../../machine.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { say } from "../../parts/toasts.ts";
import { useFolder } from "../../parts/useFolder.tsx";
import { count, moment } from "../../words/words.ts";
import { VerifyPane } from "./VerifyPane.tsx";

interface Props {
  readonly open: NonNullable<LibraryState["open"]>;
  readonly today: Day;
}

/** 网站: what would go out, writing it out, what was written before, and checking a folder against its own list. */
export function Website({ open, today }: Props) {
  const { data, error } = useAsk(publications.list, {});
  const [choose, folderDialog] = useFolder();
  const [checked, setChecked] = useState<{ out: string; result: Verification } | null>(null);
  const write = useCommand(publications.export, { onDone: () => say("已排进写出，进度在窗口下沿") });
  const verify = useCommand(publications.verify, { onDone: (result, { out }) => setChecked({ out, result }) });
  const list = data?.publications ?? [];
  const last = list[0]?.out ?? null;
  const ready = data?.ready;
  const pages = ready ? ready.documents + ready.issues + ready.pages : 0;
  const writeTo = (out: string) => write.run({ out });
  const writeAnew = () => choose({ title: "写出网站", verb: "写在这里", wants: "any", then: writeTo });
  const check = (out: string | null) =>
    out ? verify.run({ out }) : choose({ title: "核对网站文件夹", verb: "核对", wants: "any", then: (path) => verify.run({ out: path }) });
  useActs("网站", 1, [
    {
      id: "write",
      words: "写出网站",
      icon: FolderOutput,
      keys: "W",
      run: () => (last ? writeTo(last) : writeAnew()),
      off: !ready || write.busy,
    },
    { id: "verify", words: "核对网站文件夹", icon: ShieldCheck, keys: "V", run: () => check(null), off: verify.busy },
  ]);
  return (
    <main className="main website" aria-label="网站">
      <section className="pane open" aria-label="写出">
        <div className="head">
          <h1>网站</h1>
          <span className="quiet wide">{open.siteName}</span>
          <div className="tools">
            <Button kind="bare" sole icon={Printer} off={list.length === 0} onPress={() => printPublications(list, today)}>
              打印历次写出
            </Button>
            <Button kind="bare" icon={ShieldCheck} keys="V" off={verify.busy} onPress={() => check(null)}>
              {verify.busy ? "正在核对" : "核对文件夹"}
            </Button>
            {last ? (
              <Button kind="bare" icon={FolderSearch} off={write.busy} onPress={writeAnew}>
                写到别处
              </Button>
            ) : null}
            <Button
              kind="act"
              icon={FolderOutput}
              keys="W"
              off={!ready || pages === 0 || write.busy}
              onPress={() => (last ? writeTo(last) : writeAnew())}
            >
              写出网站
            </Button>
          </div>
        </div>
        {error ? <Empty>{error.message}</Empty> : null}
        {ready ? (
          <div className="sums" role="group" aria-label="将写出">
            <Sum n={ready.documents} words="文件" />
            <Sum n={ready.issues} words="公报各期" />
            <Sum n={ready.pages} words="公报页" />
            <Sum n={ready.held} words="不在其列" rest />
            <p className="soft">
              {ready.held ? `${count(ready.held)}份不是主动公开，不写出，也不计数。` : "库中文件都是主动公开。"}
              {last ? `再写到${last}，只写有变动的。` : ""}
            </p>
          </div>
        ) : null}
        <div className="scroll">
          {list.length ? (
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
                {list.map((one) => (
                  <Row key={one.id} one={one} today={today} onVerify={() => check(one.out)} busy={verify.busy} />
                ))}
              </tbody>
            </table>
          ) : data ? (
            <Empty
              acts={
                pages ? (
                  <Button icon={FolderOutput} onPress={writeAnew}>
                    选一个文件夹写出
                  </Button>
                ) : null
              }
            >
              {pages ? "还没有写出过。写出的是一个文件夹，不用服务器也能打开，拷到网站上即可。" : "还没有可以写出的内容。先收进文件。"}
            </Empty>
          ) : null}
        </div>
      </section>
      {checked ? <VerifyPane out={checked.out} result={checked.result} onClose={() => setChecked(null)} /> : null}
      {folderDialog}
    </main>
  );
}

const Sum = ({ n, words, rest = false }: { readonly n: number; readonly words: string; readonly rest?: boolean }) => (
  <div className={rest ? "rest" : ""}>
    <b>{count(n)}</b>
    <span>{words}</span>
  </div>
);

function Row({
  one,
  today,
  busy,
  onVerify,
}: {
  readonly one: PublicationView;
  readonly today: Day;
  readonly busy: boolean;
  readonly onVerify: () => void;
}) {
  return (
    <tr>
      <td className="nowrap">{moment(one.at, today)}</td>
      <td className="mono cut out" title={one.out}>
        {one.out}
      </td>
      <td className="num">{count(one.pages)}</td>
      <td className="num">{one.written ? count(one.written) : <span className="quiet">·</span>}</td>
      <td className="num">{one.deleted ? count(one.deleted) : <span className="quiet">·</span>}</td>
      <td className="num">{one.seconds.toFixed(1)}秒</td>
      <td className="nowrap">{one.by}</td>
      <td>
        <span className="row">
          <Button kind="bare" tiny off={busy} onPress={onVerify}>
            核对
          </Button>
          {machine ? (
            <Button kind="bare" tiny onPress={() => void machine?.reveal(one.out)}>
              打开位置
            </Button>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

function printPublications(list: readonly PublicationView[], today: Day): void {
  printSheet({
    title: "历次写出",
    about: `${today}打印`,
    columns: ["时间", "文件夹", "页", "写", "撤下", "操作人", "清单校验值"],
    rows: list.map((p) => [moment(p.at, today), p.out, String(p.pages), String(p.written), String(p.deleted), p.by, p.manifest]),
  });
}
