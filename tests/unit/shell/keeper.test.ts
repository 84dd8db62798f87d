import { expect, test, vi } from "vitest";
import { keep } from "../../../electron/shell/keeper.ts";
import { FakeLibrary } from "./fakeElectron.ts";

/** A keeper with every process it started, whether each was told it is a second try, and a clock to set. */
function world() {
  const started: { process: FakeLibrary; again: boolean }[] = [];
  const giveUp = vi.fn();
  const clock = { now: 0 };
  const fork = (again: boolean) => {
    started.push({ process: new FakeLibrary(), again });
    return started.at(-1)!.process;
  };
  const keeper = keep(fork, giveUp, () => clock.now);
  return { keeper, started, giveUp, clock, die: () => started.at(-1)!.process.emit("exit", 1) };
}

const settled = async (promise: Promise<unknown>) => Promise.race([promise.then(() => "ready", () => "refused"), Promise.resolve("waiting")]); // prettier-ignore

test("Nothing is ready before the process says so, and nothing is once it has died", async () => {
  const { keeper, started, die } = world();
  expect(await settled(keeper.ready())).toBe("waiting");
  started[0]!.process.emit("message", { ready: true });
  await keeper.ready();
  die();
  expect(await settled(keeper.ready())).toBe("waiting");
  expect(started.map(({ again }) => again)).toEqual([false, true]);
});

test("Who waited before a death is served by the next process", async () => {
  const { keeper, started, die } = world();
  const waiting = keeper.ready();
  die();
  started[1]!.process.emit("message", { ready: true });
  await waiting;
});

test("Three deaths within a minute are given up, once, and said to whoever waits", async () => {
  const { keeper, started, giveUp, die } = world();
  const waiting = keeper.ready();
  die();
  die();
  expect(giveUp).not.toHaveBeenCalled();
  die();
  expect(giveUp).toHaveBeenCalledOnce();
  expect(started).toHaveLength(3);
  await expect(waiting).rejects.toThrow("three times");
});

test("Deaths far apart are forgiven", () => {
  const { started, giveUp, clock, die } = world();
  for (let i = 0; i < 5; i++) {
    clock.now += 40_000;
    die();
  }
  expect(giveUp).not.toHaveBeenCalled();
  expect(started).toHaveLength(6);
});

test("A process asked to stop is not started again; one that does not listen is ended after three seconds", async () => {
  vi.useFakeTimers();
  const { keeper, started } = world();
  const stopped = keeper.stop();
  expect(started[0]!.process.stops).toBe(1);
  await vi.advanceTimersByTimeAsync(3000);
  await stopped;
  expect(started).toHaveLength(1);
  vi.useRealTimers();
});
