import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { contract } from "../../shared/contract/index.ts";
import type { JobView } from "../../shared/contract/jobs.ts";
import { No, programIn } from "./program.ts";

export const root = join(import.meta.dirname, "../..");
export { contract, No };

const worlds: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of worlds.splice(0)) await end();
});

/** The whole program in this process over a library of its own, asked as the page asks it. */
export async function newWorld({ today = "2026-11-24", folder = mkdtempSync(join(tmpdir(), "gazette-api-")), workers = 2 } = {}) {
  const { ask, hono, desk, log, close } = programIn(folder, { today, workers });
  /** Waits until a batch has ended and answers its jobs. */
  async function ended(batch: string): Promise<readonly JobView[]> {
    for (;;) {
      const { jobs } = await ask(contract.jobs.batch, { id: batch });
      if (jobs.every((j) => !["waiting", "running"].includes(j.state))) return jobs;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  /** Hands bytes over as the page does and takes them in as documents; answers the ids in order. */
  async function add(...files: { name: string; text: string | Uint8Array }[]): Promise<string[]> {
    const handed = await Promise.all(
      files.map(
        async ({ name, text }) =>
          (await (
            await hono.request(`/files/incoming?name=${encodeURIComponent(name)}`, { method: "POST", body: text as BodyInit })
          ).json()) as { incoming: string; name: string },
      ),
    );
    const jobs = await ended((await ask(contract.documents.add, { files: handed })).batch);
    return files.map(({ name }) => {
      const job = jobs.find((j) => j.name === name)!;
      if (job.state !== "done") throw new No(0, job.state, job.error ?? "");
      return (job.result as { id: string }).id;
    });
  }
  const library = join(folder, "资料库");
  worlds.push(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ask,
    add,
    ended,
    hono,
    desk,
    log,
    folder,
    library,
    /** A new library, open, with a person chosen. */
    async start() {
      await ask(contract.library.create, { path: library, name: "试验资料库" });
      await ask(contract.people.choose, { name: "甲", office: "法制科" });
      return this;
    },
    store: () => desk.current()!.store,
  };
}
export type World = Awaited<ReturnType<typeof newWorld>>;
