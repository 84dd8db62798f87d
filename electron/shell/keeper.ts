/** What the keeper needs of a process; Electron's UtilityProcess has it. */
export interface LibraryProcess {
  on(event: "message", listener: (message: unknown) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  postMessage(message: unknown): void;
  kill(): boolean;
}

export interface Keeper {
  /** Resolves when the process listens; rejects once it has been given up. Ask again for every request. */
  ready(): Promise<void>;
  /** Asks the process to end, waits up to three seconds, then ends it. Resolves when it is gone. */
  stop(): Promise<void>;
}

const minute = 60_000;

/**
 * Keeps the library process running: starts it, and starts it again when it dies (`fork(true)`, so that it can tell the person).
 * Three deaths within a minute are not bad luck: `giveUp` is called once, and it stays dead.
 */
export function keep(fork: (again: boolean) => LibraryProcess, giveUp: () => void, now = Date.now): Keeper {
  const deaths: number[] = [];
  let gate = newGate();
  let child: LibraryProcess;
  let ended: (() => void) | null = null;

  function start(again: boolean) {
    child = fork(again);
    child.on("message", (message) => (message as { ready?: boolean } | null)?.ready && gate.open());
    child.on("exit", died);
  }
  function died() {
    if (ended) return ended();
    deaths.push(now());
    if (gate.isOpen()) gate = newGate();
    if (deaths.length >= 3 && deaths.at(-1)! - deaths.at(-3)! < minute) {
      gate.close(new Error("The library process died three times within a minute."));
      return giveUp();
    }
    start(true);
  }
  const stop = () =>
    new Promise<void>((gone) => {
      const patience = setTimeout(() => child.kill(), 3000);
      ended = () => {
        clearTimeout(patience);
        gone();
      };
      child.postMessage({ stop: true });
    });

  start(false);
  return { ready: () => gate.passed, stop };
}

/** A promise that can be settled from outside, and looked at. */
function newGate() {
  let opened = false;
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const passed = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  passed.catch(() => undefined); // whoever waits gets it; nobody waiting is no fault
  const open = () => {
    opened = true;
    settle?.resolve();
  };
  return { passed, open, close: (error: Error) => settle?.reject(error), isOpen: () => opened };
}
