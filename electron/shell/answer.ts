import { setTimeout as sleep } from "node:timers/promises";
import type { Keeper } from "./keeper.ts";
import { pass, type Pipe } from "./pipe.ts";

/**
 * Answers the window's requests from the library process. A question waits while the process is being started; one that was
 * cut off by its death is asked again if it only reads, and otherwise answered with a sentence, since nobody knows how far it came.
 */
export function answerFrom(keeper: Keeper, pipe: () => Pipe): (request: Request) => Promise<Response> {
  return async (request) => {
    if (new URL(request.url).host !== "library") return new Response(null, { status: 404 });
    // Subtle: the connection breaks a moment before the keeper hears of the death, so a reader comes back several times.
    for (let left = request.method === "GET" ? 20 : 0; ; left--) {
      try {
        await keeper.ready();
        return await pass(pipe(), request);
      } catch {
        if (request.signal.aborted) return new Response(null, { status: 499 });
        if (left === 0) return Response.json({ code: "fault", message: cutOff }, { status: 503 });
        await sleep(150);
      }
    }
  };
}

const cutOff = "资料库进程意外停止，刚才的操作可能没有完成。请看一看结果，再做一次。";
