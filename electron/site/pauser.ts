import { setImmediate as breathe } from "node:timers/promises";

/** Lets others have their turn now and then, and stops where that is asked for. */
export function pauser(signal?: AbortSignal): () => Promise<void> {
  let breathed = performance.now();
  return async () => {
    if (performance.now() - breathed > 20) {
      await breathe();
      breathed = performance.now();
    }
    signal?.throwIfAborted();
  };
}
