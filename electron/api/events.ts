import type { Change } from "../../shared/contract/events.ts";

/** The stream that says "ask again": every open page hears every change, gathered for a moment. */
export function eventStream() {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell: (change: Change): void => {
      for (const listener of listeners) listener(change);
    },
    /** A text/event-stream answer that lives as long as the request. */
    answer(signal: AbortSignal): Response {
      const encoder = new TextEncoder();
      let stop = () => {};
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const send = (text: string) => {
            try {
              controller.enqueue(encoder.encode(text));
            } catch {
              stop();
            }
          };
          const waiting = new Set<Change>();
          const listener = (change: Change) => {
            if (waiting.size === 0) setTimeout(flush, 40);
            waiting.add(change);
          };
          const flush = () => {
            for (const change of waiting) send(`data: ${change}\n\n`);
            waiting.clear();
          };
          const beat = setInterval(() => send(": still here\n\n"), 20_000);
          stop = () => {
            clearInterval(beat);
            listeners.delete(listener);
          };
          listeners.add(listener);
          signal.addEventListener("abort", stop);
          send("retry: 1000\n\n");
        },
        cancel: () => stop(),
      });
      return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
    },
  };
}
export type EventStream = ReturnType<typeof eventStream>;
