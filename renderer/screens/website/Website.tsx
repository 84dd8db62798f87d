import { ClipboardCheck, FolderOutput, FolderSearch, Printer, ScanSearch, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { copies } from "../../../shared/contract/copies.ts";
import type { LibraryState } from "../../../shared/contract/library.ts";
import { publications, type Verification } from "../../../shared/contract/publications.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { ask, useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { chooseFiles, documentTypes, handIn } from "../../parts/incoming.ts";
import { Empty } from "../../parts/Notice.tsx";
import { say } from "../../parts/toasts.ts";
import { useFolder } from "../../parts/useFolder.tsx";
import { CopiesTable } from "./CopiesTable.tsx";
import { History, printPublications } from "./History.tsx";
import { useCopies, useRehearsal } from "./looked.ts";
import { RehearsalTable } from "./RehearsalTable.tsx";
import { StopsPane } from "./StopsPane.tsx";
import { RehearsedSums, Sums } from "./Sums.tsx";
import { VerifyPane } from "./VerifyPane.tsx";

interface Props {
  readonly open: NonNullable<LibraryState["open"]>;
  readonly today: Day;
}

/** 网站: what would go out and what stops it, writing it, what was written before, and checking folders and saved pages. */
export function Website({ open, today }: Props) {
  const { data, error } = useAsk(publications.list, {});
  const [choose, folderDialog] = useFolder();
  const [checked, setChecked] = useState<{ out: string; result: Verification } | null>(null);
  const [rehearsing, setRehearsing] = useState<string | null>(null);
  const [comparing, setComparing] = useState<string | null>(null);
  const write = useCommand(publications.export, { onDone: () => (setRehearsing(null), say("已排进写出，进度在窗口下沿")) });
  const verify = useCommand(publications.verify, { onDone: (result, { out }) => (setRehearsing(null), setChecked({ out, result })) });
  const rehearse = useCommand(publications.rehearse, {
    onDone: ({ batch }) => {
      setChecked(null);
      setComparing(null);
      setRehearsing(batch);
    },
  });
  const compare = useCommand(copies.compare, { onDone: ({ batch }) => (setRehearsing(null), setChecked(null), setComparing(batch)) });
  const told = useRehearsal(rehearsing);
  const compared = useCopies(comparing);

  const list = data?.publications ?? [];
  const last = list[0]?.out ?? null;
  const ready = data?.ready;
  const pages = ready ? ready.documents + ready.issues + ready.pages : 0;
  const again = () => rehearse.run({ out: last });
  const writeTo = (out: string) => write.run({ out });
  /** A folder with something else in it is refused when it is chosen, not when the work is done. */
  const writeAnew = () =>
    choose({
      title: "写出网站",
      verb: "写在这里",
      wants: "any",
      then: (out) =>
        void ask(publications.fits, { out })
          .then(({ why }) => (why ? say(why, null, "bad") : writeTo(out)))
          .catch((fault: Error) => say(fault.message, null, "bad")),
    });
  const check = (out: string | null) =>
    out ? verify.run({ out }) : choose({ title: "核对网站文件夹", verb: "核对", wants: "any", then: (path) => verify.run({ out: path }) });
  const compareFiles = () =>
    void chooseFiles("核对存档", documentTypes)
      .then(async (given) => (given.length ? compare.run({ files: await handIn(given, () => {}) }) : null))
      .catch((fault: Error) => say(fault.message, null, "bad"));
  const compareFolder = () =>
    choose({ title: "核对一个文件夹", verb: "核对", wants: "any", then: (path) => compare.run({ files: [{ path }] }) });
  const busy = rehearse.busy || told.busy;
  const stopped = told.result ? told.result.mentions.length + told.result.personal.filter((p) => p.stops).length : 0;
  useActs("网站", 1, [
    {
      id: "write",
      words: "写出网站",
      icon: FolderOutput,
      keys: "W",
      run: () => (last ? writeTo(last) : writeAnew()),
      off: !ready || write.busy,
    },
    { id: "rehearse", words: "预演网站", icon: ScanSearch, keys: "P", run: again, off: !ready || busy },
    { id: "verify", words: "核对网站文件夹", icon: ShieldCheck, keys: "V", run: () => check(null), off: verify.busy },
    { id: "compare", words: "核对存档：选网页文件", icon: ClipboardCheck, keys: "C", run: compareFiles },
    { id: "compare-folder", words: "核对存档：选文件夹", icon: ClipboardCheck, run: compareFolder },
  ]);
  return (
    <main className="main website" aria-label="网站">
      <section className="pane open" aria-label="写出">
        <div className="head">
          <h1>网站</h1>
          <span className="quiet wide cut">{open.siteName}</span>
          <div className="tools">
            <Button kind="bare" icon={ScanSearch} keys="P" off={!ready || pages === 0 || busy} onPress={again}>
              {busy ? "正在预演" : told.result ? "重新预演" : "预演"}
            </Button>
            <Button kind="bare" icon={ClipboardCheck} keys="C" off={compare.busy || compared.busy} onPress={compareFiles}>
              {compared.busy ? "正在核对" : "核对存档"}
            </Button>
            <More
              label="更多"
              icon={FolderSearch}
              lines={[
                { id: "verify", words: "核对网站文件夹", run: () => check(null), off: verify.busy },
                { id: "folder", words: "核对存档：选文件夹", run: compareFolder },
                { id: "anew", words: "写到别处", run: writeAnew, off: write.busy },
              ]}
            />
            <Button kind="bare" sole icon={Printer} off={list.length === 0} onPress={() => printPublications(list, today)}>
              打印历次写出
            </Button>
            <Button
              kind="act"
              icon={FolderOutput}
              keys="W"
              off={!ready || pages === 0 || write.busy || stopped > 0}
              onPress={() => (last ? writeTo(last) : writeAnew())}
            >
              写出网站
            </Button>
          </div>
        </div>
        {error ? <Empty>{error.message}</Empty> : null}
        {(told.error ?? compared.error) ? <Empty>{told.error ?? compared.error}</Empty> : null}
        {comparing && compared.result ? (
          <CopiesTable checks={compared.result} onClose={() => setComparing(null)} />
        ) : told.result ? (
          <>
            <RehearsedSums told={told.result} stopped={stopped} onClose={() => setRehearsing(null)} />
            <RehearsalTable told={told.result} onAgain={again} />
          </>
        ) : (
          <>
            {ready ? <Sums ready={ready} last={last} /> : null}
            <div className="scroll">
              {list.length ? (
                <History list={list} today={today} busy={verify.busy} onVerify={check} />
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
          </>
        )}
      </section>
      {told.result && !comparing ? <StopsPane told={told.result} onAgain={again} /> : null}
      {checked ? <VerifyPane out={checked.out} result={checked.result} onClose={() => setChecked(null)} /> : null}
      {folderDialog}
    </main>
  );
}
