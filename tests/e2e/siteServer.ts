import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".jpg": "image/jpeg",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Nothing but the site's own files, and no inline script or style. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A plain web server over a folder, under a sub-path, packed and under a strict policy, as an office's portal would serve it. */
export async function serveFolder(folder: string): Promise<{ address: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, "http://x").pathname)).replace(/^\/portal\/gazette\//, "");
    readFile(join(folder, path)).then(
      (bytes) => {
        response.writeHead(200, {
          "content-type": types[extname(path)] ?? "application/octet-stream",
          "content-encoding": "gzip",
          "content-security-policy": policy,
          "x-content-type-options": "nosniff",
        });
        response.end(gzipSync(bytes));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/portal/gazette/`, close: () => new Promise((done) => server.close(() => done())) };
}
