import { FileDown, FileText, MailPlus, Printer } from "lucide-react";
import { useState } from "react";
import { overview } from "../../../shared/contract/overview.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { save } from "../../parts/download.ts";
import { Empty } from "../../parts/Notice.tsx";
import { CleanUps } from "./CleanUps.tsx";
import { Departments } from "./Departments.tsx";
import { LettersDialog } from "./LettersDialog.tsx";
import { Sums } from "./Sums.tsx";
import { Waiting, type WaitingView } from "./Waiting.tsx";
import { Year } from "./Year.tsx";

/** 总览, the page for the director: what holds, what ends, what is missing, whose it is, and the figures of a year. */
export function Overview() {
  const { data, error } = useAsk(overview.get, {});
  const [department, setDepartment] = useState<string | null | undefined>(undefined);
  const [view, setView] = useState<WaitingView>("reminders");
  const [writing, setWriting] = useState<readonly string[] | null>(null);
  const page = useCommand(overview.page, { onDone: save });
  const due = data?.reminders.some((g) => g.department !== null) ?? false;
  const pick = (name: string | null | undefined) => {
    setDepartment(name);
    setView("reminders");
  };
  useActs("总览", 1, [
    { id: "letters", words: "写到期提醒函", icon: MailPlus, keys: "L", also: "催办", off: !due, run: () => setWriting([]) },
    { id: "print", words: "打印总览", icon: Printer, keys: "P", off: page.busy, run: () => page.run({ as: "pdf" }) },
    { id: "word", words: "总览存为Word", icon: FileText, off: page.busy, run: () => page.run({ as: "word" }) },
  ]);
  return (
    <main className="main overview" aria-label="总览">
      <section className="pane open" aria-label="总览">
        <div className="head">
          <h1>总览</h1>
          {data ? <span className="quiet wide">{data.today}</span> : null}
          <div className="tools">
            <Button kind="bare" icon={FileText} off={page.busy} onPress={() => page.run({ as: "word" })}>
              存为Word
            </Button>
            <Button kind="bare" icon={FileDown} keys="P" off={page.busy} onPress={() => page.run({ as: "pdf" })}>
              存为PDF
            </Button>
            <Button kind="act" icon={MailPlus} keys="L" off={!due} onPress={() => setWriting([])}>
              写提醒函
            </Button>
          </div>
        </div>
        {error ? <Empty>{error.message}</Empty> : null}
        {data ? (
          <div className="scroll">
            <Sums page={data} onView={setView} />
            <CleanUps rows={data.cleanUps} />
            <Departments rows={data.departments} picked={department} onPick={pick} onWrite={(name) => setWriting([name])} />
            <Year years={data.years} today={data.today} />
          </div>
        ) : null}
      </section>
      {data ? <Waiting page={data} view={view} onView={setView} department={department} onAll={() => setDepartment(undefined)} /> : null}
      {writing && data ? (
        <LettersDialog groups={data.reminders} only={writing} today={data.today} onClose={() => setWriting(null)} />
      ) : null}
    </main>
  );
}
