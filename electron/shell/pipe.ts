import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { request as ask, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";

/** A private way to the library process: its address, a token that every request must carry, and how to take it away. */
export interface Pipe {
  readonly address: string;
  readonly token: string;
  remove(): void;
}

/** A named pipe on Windows, elsewhere a Unix socket in a new folder that only this person can enter. */
export function newPipe(): Pipe {
  const token = randomBytes(32).toString("hex");
  if (process.platform === "win32") return { address: `\\\\.\\pipe\\gazette-${randomUUID()}`, token, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "gazette-")); // 0700
  return { address: join(folder, "s"), token, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Headers that belong to one connection, or (accept-encoding) that the window would not undo. */
const ownToConnection = new Set(["connection", "keep-alive", "transfer-encoding", "host", "accept-encoding"]);

/**
 * Passes one request to the library process and its answer back, as a stream: ranges and the event stream work.
 * Rejects when the process cannot be reached. Request bodies are small here (imports pass paths), so they go whole.
 */
export async function pass(pipe: Pipe, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
  const kept = [...request.headers].filter(([name]) => !ownToConnection.has(name));
  const headers = { ...Object.fromEntries(kept), host: "library", "x-gazette-token": pipe.token };
  return new Promise((resolve, reject) => {
    const { method, signal } = request;
    const asked = ask({ socketPath: pipe.address, path: pathname + search, method, headers, signal, agent: false });
    asked.on("response", (answer) => resolve(toResponse(answer, method)));
    asked.on("error", reject);
    asked.end(body);
  });
}

function toResponse(answer: IncomingMessage, method: string): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    if (!ownToConnection.has(name)) for (const value of values ?? []) headers.append(name, value);
  }
  const status = answer.statusCode ?? 502;
  const empty = method === "HEAD" || [204, 205, 304].includes(status);
  if (empty) answer.resume();
  return new Response(empty ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers });
}
