import { fork, type ChildProcess } from "node:child_process";
import { setPriority } from "node:os";
import { Refusal, type RefusalCode } from "../../shared/refusal.ts";
import type { TaskName, Tasks } from "./tasks.ts";

/** What a child sends back. */
export type Reply =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string }
  | { readonly kind: "fault"; readonly message: string };

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds after which the child is killed. */
  readonly timeout: number;
  readonly progress?: (done: number, total: number) => void;
}
interface PoolOptions {
  /** The built child, jobs/child.ts. */
  readonly entry: string;
  readonly size: number;
  /** A child is replaced after so many tasks, so that whatever it hoards is given back. */
  readonly tasksPerChild?: number;
  /** Children of background work give way to the window. */
  readonly background?: boolean;
}

/**
 * The one place that starts child processes. They get bytes and return data, can be killed at any moment and give their memory back.
 * Inside Electron a child is the same binary with ELECTRON_RUN_AS_NODE: the RunAsNode fuse stays on, chosen for one plain path in both shells.
 */
export function pool({ entry, size, tasksPerChild = 200, background = true }: PoolOptions) {
  const idle: { child: ChildProcess; served: number }[] = [];
  const all = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  function start(): { child: ChildProcess; served: number } {
    const child = fork(entry, [], {
      serialization: "advanced",
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
      execArgv: ["--max-old-space-size=3072"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    all.add(child);
    child.once("exit", () => {
      all.delete(child);
      const at = idle.findIndex((i) => i.child === child);
      if (at >= 0) idle.splice(at, 1);
    });
    if (background && child.pid) {
      try {
        setPriority(child.pid, 10);
      } catch {
        // Not every system lets a process lower another; then it runs as it is.
      }
    }
    return { child, served: 0 };
  }

  /** Runs one task in a child of its own turn. Rejects with a Refusal, an Error, or the signal's reason; the child is then gone. */
  async function run<N extends TaskName>(
    name: N,
    input: Tasks[N]["input"],
    { signal, timeout, progress }: RunOptions,
  ): Promise<Tasks[N]["result"]> {
    signal?.throwIfAborted();
    while (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    if (closed) throw new Error("The pool is closed");
    signal?.throwIfAborted();
    busy++;
    const worker = idle.pop() ?? start();
    let keep = false;
    try {
      const result = await talk(worker.child, { name, input }, timeout, signal, progress);
      keep = ++worker.served < tasksPerChild;
      return result as Tasks[N]["result"];
    } catch (error) {
      keep = error instanceof Refusal && ++worker.served < tasksPerChild;
      throw error;
    } finally {
      if (keep && worker.child.connected && !closed) idle.push(worker);
      else worker.child.kill("SIGKILL");
      busy--;
      waiting.shift()?.();
    }
  }

  return {
    run,
    /** Kills every child. Tasks under way reject. */
    close(): void {
      closed = true;
      for (const child of all) child.kill("SIGKILL");
      for (const go of waiting.splice(0)) go();
    },
  };
}
export type Pool = ReturnType<typeof pool>;

function talk(
  child: ChildProcess,
  task: { name: TaskName; input: unknown },
  timeout: number,
  signal?: AbortSignal,
  progress?: RunOptions["progress"],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      child.off("message", onMessage);
      child.off("exit", onExit);
      settle();
    };
    const onMessage = (reply: Reply) => {
      if (reply.kind === "progress") progress?.(reply.done, reply.total);
      else if (reply.kind === "done") end(() => resolve(reply.result));
      else if (reply.kind === "refused") end(() => reject(new Refusal(reply.code, reply.message)));
      else end(() => reject(new Error(reply.message)));
    };
    const onExit = (code: number | null, by: string | null) =>
      end(() => reject(new Error(`The child ended (${by ?? code}) during ${task.name}`)));
    const onAbort = () => end(() => reject(signal!.reason as Error));
    const timer = setTimeout(
      () => end(() => reject(new Refusal("too-large", `超过${Math.round(timeout / 1000)}秒没有处理完，已停下。可以稍后重试。`))),
      timeout,
    );
    signal?.addEventListener("abort", onAbort, { once: true });
    child.on("message", onMessage);
    child.once("exit", onExit);
    child.send(task, (error) => error && end(() => reject(error)));
  });
}
