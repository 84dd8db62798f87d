import { join } from "node:path";
import type { Hono } from "hono";
import { app } from "../../electron/api/app.ts";
import { eventStream } from "../../electron/api/events.ts";
import { incomingFiles } from "../../electron/api/incoming.ts";
import { openDesk } from "../../electron/desk.ts";
import { programHome } from "../../electron/home.ts";
import type { Endpoint } from "../../shared/contract/endpoint.ts";
import type { z } from "zod";

/** A refusal as the page gets it. */
export class No extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The whole program in this process, at home in a folder, asked as the page asks it. */
export function programIn(folder: string, { today = "2026-11-24", workers = 2 } = {}) {
  const home = programHome(join(folder, "home"));
  const log: unknown[] = [];
  const stream = eventStream();
  const options = {
    now: () => new Date().toISOString(),
    today: () => today,
    log: (e: unknown) => void log.push(e),
    child: join(import.meta.dirname, "../../out/main/child.js"),
    version: "0.0.0",
    workers,
  };
  const desk = openDesk({ ...options, home, changed: stream.tell, restarted: false });
  const incoming = incomingFiles(join(folder, "incoming"));
  const hono: Hono = app({ desk, incoming, stream, log: options.log, logPath: home.log, now: options.now });

  async function ask<In, Out>(endpoint: Endpoint<string, In, Out>, input: z.input<Endpoint<string, In, Out>["input"]>): Promise<Out> {
    const response = await hono.request(`/api/${endpoint.name}`, {
      method: "POST",
      body: JSON.stringify(input),
      headers: { "content-type": "application/json" },
    });
    const body = (await response.json()) as { code: string; message: string };
    if (!response.ok) throw new No(response.status, body.code, body.message);
    return body as Out;
  }
  const close = async (): Promise<void> => {
    await desk.close();
    incoming.close();
  };
  return { ask, hono, desk, log, close };
}
