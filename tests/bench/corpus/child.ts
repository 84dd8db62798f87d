import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reply } from "../../../electron/jobs/pool.ts";
import type { TaskName, Tasks } from "../../../electron/jobs/tasks.ts";

export interface Measured<T> {
  readonly result: T;
  /** Seconds the processor worked, which a busy machine does not stretch, and the most memory held, in MB. */
  readonly worked: number;
  readonly peak: number;
  /** Things counted by its progress a second, from the first that was done to the last. */
  readonly rate: number;
}

/** Does one task in a child process of the program's own, alone. Measures where the system tells (Linux). */
export function measured<N extends TaskName>(name: N, input: Tasks[N]["input"]): Promise<Measured<Tasks[N]["result"]>> {
  const entry = join(import.meta.dirname, "../../../out/main/child.js");
  const child = fork(entry, [], { serialization: "advanced", execArgv: ["--max-old-space-size=3072"] });
  const about = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, "utf8");
  const ticks = () => {
    const [user, system] = about("stat").replace(/^.*\) /s, "").split(" ").slice(11, 13); // prettier-ignore
    return (Number(user) + Number(system)) / 100;
  };
  let [first, last, total] = [0, 0, 1];
  return new Promise((done, fail) => {
    child.on("message", (reply: Reply) => {
      if (reply.kind === "progress") {
        if (reply.done === 1) first = ticks();
        if (reply.done === reply.total) [last, total] = [ticks(), reply.total];
        return;
      }
      if (reply.kind !== "done") return fail(new Error(reply.message));
      const peak = Number(/VmHWM:\s+(\d+)/.exec(about("status"))?.[1] ?? 0) / 1024;
      done({ result: reply.result as Tasks[N]["result"], worked: ticks(), peak, rate: (total - 1) / (last - first) });
      child.disconnect();
    });
    child.send({ name, input });
  });
}
