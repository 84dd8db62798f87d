import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { verify } from "../../../electron/site/verify.ts";
import { builtAssets } from "./built.ts";
import { freshFolder, options } from "./fixture.ts";
import { versions } from "./killedExport.ts";
import { random } from "./random.ts";

beforeAll(builtAssets);

test(
  "An export killed at any moment leaves a folder that is whole or says it is unfinished, and the next one makes it whole",
  { timeout: 120_000 },
  async () => {
    const out = await freshFolder();
    await exportSite(versions(0), out, options);
    const { below } = random(8);
    for (let i = 1; i <= 10; i++) {
      const child = fork(join(import.meta.dirname, "killedExport.ts"), [out, String(i % 2), options.key], {
        execArgv: ["--experimental-transform-types", "--no-warnings"],
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      await once(child, "message");
      await wait(below(250));
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      const state = await verify(out);
      expect([i, state.ok || state.unfinished]).toEqual([i, true]);
    }
    await exportSite(versions(1), out, options);
    expect(await verify(out)).toMatchObject({ ok: true, unfinished: false });
  },
);
