import { fork, type ChildProcess } from "node:child_process";
import { setPriority } from "node:os";
import { Refusal, type RefusalCode } from "../../shared/refusal.ts";
import type { TaskName, Tasks } from "./tasks.ts";

/** What a child sends back. */
export type Reply =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly result: unknown; /** Bytes the child now holds. */ readonly memory?: number }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string }
  | { readonly kind: "fault"; readonly message: string };

export interface RunOptions {
  /** Takes the task out of the line at once, and kills the child that does it. */
  readonly signal?: AbortSignal;
  /** A task once begun runs to its end: the signal only takes it out of the line. */
  readonly finish?: boolean;
  /** Milliseconds after which the child is killed. */
  readonly timeout: number;
  /** The time is for each step that is told, not for all: nobody knows beforehand how many pages a file has. */
  readonly eachStep?: boolean;
  readonly progress?: (done: number, total: number) => void;
}
/**
 * What a child finds in its environment. Subtle: glibc gives each thread a heap of its own, and what many of them once held is never given
 * back; with two, a child that reads pages stays at the memory it had after the first forty.
 */
export const childEnv = (): NodeJS.ProcessEnv => ({ ...process.env, ELECTRON_RUN_AS_NODE: "1", MALLOC_ARENA_MAX: "2" });

/** Bytes a child may hold and be kept. Empirical: two engines at work take 0.9 GB, and what a huge page took is never given back. */
const mostMemory = 1.5e9;
interface PoolOptions {
  /** The built child, jobs/child.ts. */
  readonly entry: string;
  readonly size: number;
  /** A child is replaced after so many tasks, so that whatever it hoards is given back. */
  readonly tasksPerChild?: number;
  /** Children of background work give way to the window. */
  readonly background?: boolean;
  /** Milliseconds after which a child with nothing to do is ended: what it loaded is given back. */
  readonly idleFor?: number;
}
interface Worker {
  readonly child: ChildProcess;
  served: number;
  retire?: NodeJS.Timeout;
}

/**
 * The one place that starts child processes. They get bytes and return data, can be killed at any moment and give their memory back.
 * Inside Electron a child is the same binary with ELECTRON_RUN_AS_NODE: the RunAsNode fuse stays on, chosen for one plain path in both shells.
 */
export function pool({ entry, size, tasksPerChild = 200, background = true, idleFor = 60_000 }: PoolOptions) {
  const idle: Worker[] = [];
  const all = new Set<ChildProcess>();
  const waiting: { readonly go: () => void; readonly leave: (reason: unknown) => void }[] = [];
  let busy = 0;
  let closed = false;

  function start(): Worker {
    const child = fork(entry, [], {
      serialization: "advanced",
      env: childEnv(),
      execArgv: ["--max-old-space-size=3072"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const gone = () => {
      all.delete(child);
      const at = idle.findIndex((i) => i.child === child);
      if (at >= 0) clearTimeout(idle.splice(at, 1)[0]!.retire);
    };
    all.add(child);
    child.once("exit", gone);
    // Subtle: a child the system had no room for never exits; it only says so here, and unheard that would end this process.
    child.on("error", gone);
    if (background && child.pid) {
      try {
        setPriority(child.pid, 10);
      } catch {
        // Not every system lets a process lower another; then it runs as it is.
      }
    }
    return { child, served: 0 };
  }
  function take(): Worker {
    const worker = idle.pop();
    if (!worker) return start();
    clearTimeout(worker.retire);
    return worker;
  }
  function rest(worker: Worker): void {
    worker.retire = setTimeout(() => {
      idle.splice(idle.indexOf(worker), 1);
      worker.child.kill("SIGKILL");
    }, idleFor).unref();
    idle.push(worker);
  }

  /** Resolves when this task may have a child. Whoever ends hands its place to the next in line, so a place is never lost between two. */
  async function place(signal?: AbortSignal): Promise<void> {
    if (closed) throw new Error("The pool is closed");
    signal?.throwIfAborted();
    if (busy < size) return void busy++;
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        waiting.splice(waiting.indexOf(waiter), 1);
        reject(signal!.reason as Error);
      };
      const waiter = {
        go: () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
        leave: reject,
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      waiting.push(waiter);
    });
  }
  function handOver(): void {
    const next = waiting.shift();
    if (next) next.go();
    else busy--;
  }

  /** Runs one task in a child of its own turn. Rejects with a Refusal, an Error, or the signal's reason; a begun task's child is then gone. */
  async function run<N extends TaskName>(
    name: N,
    input: Tasks[N]["input"],
    { signal, finish = false, timeout, eachStep = false, progress }: RunOptions,
  ): Promise<Tasks[N]["result"]> {
    await place(signal);
    let worker: Worker | null = null;
    let keep = false;
    try {
      if (closed) throw new Error("The pool is closed");
      signal?.throwIfAborted();
      worker = take();
      const reply = await talk(worker.child, { name, input }, { timeout, eachStep, progress, ...(!finish && { signal }) });
      // Subtle: only a child that answered has nothing more to say; another's late answer would be taken for the next task's.
      keep = reply.kind !== "fault" && ++worker.served < tasksPerChild && (reply.kind !== "done" || (reply.memory ?? 0) < mostMemory);
      if (reply.kind === "done") return reply.result as Tasks[N]["result"];
      throw reply.kind === "refused" ? new Refusal(reply.code, reply.message) : new Error(reply.message);
    } finally {
      if (worker && keep && worker.child.connected && !closed) rest(worker);
      else worker?.child.kill("SIGKILL");
      handOver();
    }
  }

  return {
    run,
    /** Kills every child. Tasks under way and in line reject. */
    close(): void {
      closed = true;
      for (const child of all) child.kill("SIGKILL");
      for (const { leave } of waiting.splice(0)) leave(new Error("The pool is closed"));
    },
  };
}
export type Pool = ReturnType<typeof pool>;

/** Resolves with the child's answer; rejects where it gives none: it ended, took too long or was called off. */
function talk(
  child: ChildProcess,
  task: { name: TaskName; input: unknown },
  { timeout, eachStep, signal, progress }: RunOptions,
): Promise<Exclude<Reply, { kind: "progress" }>> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onError);
      settle();
    };
    const onMessage = (reply: Reply) => {
      if (reply.kind === "progress") {
        if (eachStep) timer.refresh();
        progress?.(reply.done, reply.total);
      } else end(() => resolve(reply));
    };
    const onExit = (code: number | null, by: string | null) =>
      end(() => reject(new Error(`The child ended (${by ?? code}) during ${task.name}`)));
    const onError = (error: Error) => end(() => reject(error));
    const onAbort = () => end(() => reject(signal!.reason as Error));
    const timer = setTimeout(
      () => end(() => reject(new Refusal("too-large", `超过${Math.round(timeout / 1000)}秒没有处理完，已停下。可以稍后重试。`))),
      timeout,
    );
    signal?.addEventListener("abort", onAbort, { once: true });
    child.on("message", onMessage);
    child.once("exit", onExit);
    child.once("error", onError);
    child.send(task, (error) => error && end(() => reject(error)));
  });
}
