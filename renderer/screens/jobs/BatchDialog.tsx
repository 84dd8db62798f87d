import { ArrowUpToLine, Check, CircleAlert, Clock3, LoaderCircle, Minus, Printer, RotateCcw } from "lucide-react";
import { useEffect } from "react";
import type { Made } from "../../../shared/contract/common.ts";
import { jobs, type Batch, type JobView } from "../../../shared/contract/jobs.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { save } from "../../parts/download.ts";
import { printSheet } from "../../parts/print.ts";
import { documentAt, usePlace } from "../../places.ts";
import { jobStateWords, pace, progress } from "../../words/jobs.ts";
import { count, words } from "../../words/words.ts";
import { look } from "./looked.ts";
import { Meter } from "./Meter.tsx";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** What became of each thing given at one time; what failed stands first, in words, and can be tried again. */
export function BatchDialog({ id, title, onClose }: Props) {
  const { data } = useAsk(jobs.batch, { id });
  const retry = useCommand(jobs.retry);
  const cancel = useCommand(jobs.cancel);
  const hasten = useCommand(jobs.hasten, { said: "这一批排到最前" });
  const others = useAsk(jobs.list, {}).data?.active.some((b) => b.id !== id && b.counts.waiting > 0) ?? false;
  const batch = data?.batch;
  useEffect(() => {
    if (batch) look(batch);
  }, [batch]);
  const list = [...(data?.jobs ?? [])].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const again = (data?.batch.counts.failed ?? 0) + (data?.batch.counts.cancelled ?? 0);
  const working = data && data.batch.counts.waiting + data.batch.counts.running > 0;
  return (
    <Dialog
      title={title}
      wide
      about={data ? <span role="status">{summary(data.batch)}</span> : null}
      onClose={onClose}
      footer={
        <>
          <span className="grow">
            <Button
              kind="bare"
              sole
              icon={Printer}
              onPress={() =>
                printSheet({
                  title,
                  about: data ? summary(data.batch) : "",
                  columns: ["名称", "结果", "说明"],
                  rows: list.map((j) => [j.name, jobStateWords[j.state], j.error ?? ""]),
                })
              }
            >
              打印结果
            </Button>
          </span>
          {again > 0 ? (
            <Button icon={RotateCcw} off={retry.busy} onPress={() => retry.run({ batch: id })}>
              {`重试${count(again)}项`}
            </Button>
          ) : null}
          {others && batch && batch.counts.waiting > 0 ? (
            <Button icon={ArrowUpToLine} off={hasten.busy} onPress={() => hasten.run({ batch: id })}>
              先做这一批
            </Button>
          ) : null}
          {working ? (
            <Button off={cancel.busy} onPress={() => cancel.run({ batch: id })}>
              取消其余
            </Button>
          ) : null}
          <Button kind="act" keys="Esc" onPress={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      {working ? <Meter done={data.batch.done} total={data.batch.total} label={title} /> : null}
      <ul className="outcomes" aria-label="逐项结果">
        {list.map((job) => (
          <Outcome key={job.id} job={job} onOpen={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

const order: readonly JobView["state"][] = ["failed", "running", "waiting", "cancelled", "done"];
const icons = { failed: CircleAlert, running: LoaderCircle, waiting: Clock3, cancelled: Minus, done: Check };

function Outcome({ job, onOpen }: { readonly job: JobView; readonly onOpen: () => void }) {
  const [, go] = usePlace();
  const Icon = icons[job.state];
  const opened = documentOf(job.result);
  const file = fileOf(job);
  return (
    <li className={job.state}>
      <Icon className="icon" aria-hidden="true" />
      <span className="cut" title={job.name}>
        {job.name}
      </span>
      {opened && job.kind === "intake" ? (
        <Button
          kind="bare"
          tiny
          onPress={() => {
            onOpen();
            go(documentAt(opened.id));
          }}
        >
          打开
        </Button>
      ) : file ? (
        <Button kind="bare" tiny onPress={() => save(file)}>
          存下
        </Button>
      ) : (
        <span className="quiet small">{formWords(job) ?? writtenTo(job) ?? jobStateWords[job.state]}</span>
      )}
      {job.error ? <p className="wrong-words">{job.error}</p> : opened?.again ? <p className="quiet">已收录过，没有重复收进。</p> : null}
    </li>
  );
}

/** What a returned form came to: 区民政局，6份，空白1份. */
function formWords({ kind, state, result }: JobView): string | null {
  if (kind !== "form" || state !== "done") return null;
  const { department, rows, blanks, unknown, replaced } = result as Record<"rows" | "blanks" | "unknown", number> & {
    readonly department: string;
    readonly replaced: boolean;
  };
  return [
    department,
    `${rows}份`,
    blanks ? `空白${blanks}份` : null,
    unknown ? `${unknown}行不在清单里` : null,
    replaced ? "替换前一份" : null,
  ]
    .filter(Boolean)
    .join("，");
}

/** The file an export made to be saved; null where there is none. */
const fileOf = ({ kind, state, result }: JobView): Made | null =>
  kind === "copy" && state === "done" && "href" in (result as object) ? (result as Made) : null;
/** Where an export into a folder wrote its file. */
const writtenTo = ({ kind, state, result }: JobView): string | null =>
  kind === "copy" && state === "done" && "path" in (result as object) ? (result as { readonly path: string }).path : null;

/** What an intake job answers: the document, and whether it was here before. */
function documentOf(result: unknown): { id: string; again: boolean } | null {
  if (typeof result !== "object" || result === null || !("id" in result) || typeof result.id !== "string") return null;
  return { id: result.id, again: "known" in result && result.known === true };
}

function summary(batch: Batch): string {
  const { waiting, running, done, failed, cancelled } = batch.counts;
  if (waiting + running > 0) return [progress(batch), pace(batch)].filter(Boolean).join("，");
  const parts = [`已完成${count(done)}项`];
  if (failed) parts.push(`${count(failed)}项没有完成`);
  if (cancelled) parts.push(`取消${count(cancelled)}项`);
  return parts.join("，");
}
