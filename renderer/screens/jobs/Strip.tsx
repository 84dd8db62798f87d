import { CircleAlert, ListTodo, Pause, Play, X } from "lucide-react";
import { useState } from "react";
import { jobs, type Batch } from "../../../shared/contract/jobs.ts";
import type { LibraryState } from "../../../shared/contract/library.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { jobKindWords, pace, progress } from "../../words/jobs.ts";
import { count, moment, words } from "../../words/words.ts";
import { WatchButton } from "../watch/WatchButton.tsx";
import { BatchDialog } from "./BatchDialog.tsx";
import { JobsDialog } from "./JobsDialog.tsx";
import { Meter } from "./Meter.tsx";
import { failuresOf, look, looked } from "./looked.ts";

/** Always there, never in the way: what is being worked on, how far, how long; and what did not get done. */
export function Strip({ state, standing }: { readonly state: LibraryState; readonly standing: boolean }) {
  const { data } = useAsk(jobs.list, {});
  const pause = useCommand(jobs.pause);
  const cancel = useCommand(jobs.cancel);
  const seen = looked.use();
  const [open, setOpen] = useState<Batch | "all" | null>(null);
  const now = data?.active[0];
  const others = (data?.active.length ?? 0) - 1;
  const failed = [...(data?.active ?? []), ...(data?.ended ?? [])].filter((b) => b.counts.failed > 0 && !seen.has(failuresOf(b)));
  const openFailed = () => {
    for (const batch of failed) look(batch);
    setOpen(failed.length === 1 ? failed[0]! : "all");
  };
  const savedAt = state.open?.savedAt;
  return (
    <footer className="strip" aria-label="任务">
      {now ? (
        <>
          <span className="cut">{now.words}</span>
          <Meter done={now.done} total={now.total} label={`${now.words}的进度`} />
          <span>{progress(now)}</span>
          <span className="quiet wide">{data?.trouble ?? pace({ ...now, paused: now.paused || (data?.paused ?? false) })}</span>
          <span className="row">
            <Button
              kind="bare"
              tiny
              icon={data?.paused ? Play : Pause}
              off={pause.busy}
              onPress={() => pause.run({ paused: !data?.paused })}
            >
              {data?.paused ? "继续" : "暂停"}
            </Button>
            <Button kind="bare" tiny icon={X} off={cancel.busy} onPress={() => cancel.run({ batch: now.id })}>
              取消
            </Button>
          </span>
          {others > 0 ? <span className="quiet wide">另有{others}项</span> : null}
        </>
      ) : (
        <span className="quiet">没有进行中的任务</span>
      )}
      {failed[0] ? (
        <Button kind="bare" tiny icon={CircleAlert} className="failed" onPress={openFailed}>
          {`${count(failed.reduce((n, b) => n + b.counts.failed, 0))}项没有完成`}
        </Button>
      ) : null}
      <div className="end">
        <WatchButton open={state.open !== null} />
        {standing ? null : <span className="wrong-words">{words.reconnecting}</span>}
        {savedAt ? <span className="wide">已保存 {moment(savedAt, state.today)}</span> : null}
        <Button kind="bare" tiny icon={ListTodo} onPress={() => setOpen("all")}>
          任务
        </Button>
      </div>
      {open === "all" ? (
        <JobsDialog today={state.today} onClose={() => setOpen(null)} onOpen={setOpen} />
      ) : open ? (
        <BatchDialog id={open.id} title={open.words || jobKindWords[open.kind]} onClose={() => setOpen(null)} />
      ) : null}
    </footer>
  );
}
