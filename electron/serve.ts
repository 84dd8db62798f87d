import { randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, unlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { app } from "./api/app.ts";
import { eventStream } from "./api/events.ts";
import { incomingFiles } from "./api/incoming.ts";
import { openDesk } from "./desk.ts";
import { gate } from "./gate.ts";
import { programHome } from "./home.ts";
import { clock, child, version } from "./here.ts";

// The library process: plain Node. Alone it listens on a loopback port for a browser; forked by Electron it listens on a private pipe.

const pipe = process.env.GAZETTE_PIPE;
const token = process.env.GAZETTE_TOKEN ?? randomBytes(24).toString("base64url");
const home = programHome();
const log = (error: unknown) => home.write(error, clock.now());
process.on("unhandledRejection", log);
process.on("uncaughtException", (error) => {
  log(error);
  process.exit(1);
});

const stream = eventStream();
const desk = openDesk({ ...clock, home, log, child, version, changed: stream.tell, restarted: process.env.GAZETTE_RESTARTED === "1" });
const incoming = incomingFiles(join(home.folder, "incoming"));
const answers = app({ desk, incoming, stream, log, logPath: home.log, now: clock.now });

const out = join(import.meta.dirname, "../renderer");
const whole = new Hono();
const server: Server = createServer(getRequestListener((request) => whole.fetch(request), { overrideGlobalObjects: false }));
server.requestTimeout = 0; // a large scan may take its time to be handed over

const door = gate({
  token,
  origin: () => (pipe ? null : `http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  secret: timingSafeEqualText,
});
whole.use(door.headers);
whole.use(door.guard);
whole.post("/api/session", door.enter);
whole.route("/", answers);
whole.use("/*", serveStatic({ root: out, rewriteRequestPath: (path) => path }));
whole.get("/", (c) => c.html(readFileSync(join(out, "index.html"), "utf8")));

if (pipe && process.platform !== "win32" && existsSync(pipe)) unlinkSync(pipe);
const listening = () => {
  if (pipe) tellParent({ ready: true });
  else console.log(JSON.stringify({ listening: `http://127.0.0.1:${(server.address() as AddressInfo).port}/#t=${token}` }));
};
if (pipe) server.listen(pipe, listening);
else server.listen(0, "127.0.0.1", listening);

let stopping = false;
/** Closes the library in its own way; a second call, or a parent that went away, changes nothing. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  server.closeAllConnections();
  incoming.close();
  await desk.close().catch(log);
  process.exit(0);
}
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());
parent()?.on("message", ({ data }) => (data as { stop?: boolean } | null)?.stop && void stop());

/** Electron's utility process has a parent to talk to; plain Node has none. */
function parent():
  | { on(event: "message", listener: (event: { data: unknown }) => void): void; postMessage(message: unknown): void }
  | undefined {
  return (process as unknown as { parentPort?: ReturnType<typeof parent> }).parentPort;
}
function tellParent(message: unknown): void {
  parent()?.postMessage(message);
}
function timingSafeEqualText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
