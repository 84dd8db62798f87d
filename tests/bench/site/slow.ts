import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** A web server that gzips, answers after `wait` ms, and shares one line of `bits` a second among all answers. Counts what it sends. */
export async function serveSlowly(folder: string, wait: number, bits: number) {
  const sent = { bytes: 0, requests: 0 };
  let free = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://x").pathname);
    readFile(join(folder, path)).then(
      (plain) => {
        const bytes = gzipSync(plain);
        sent.bytes += bytes.length;
        sent.requests++;
        free = Math.max(free, performance.now() + wait) + (bytes.length * 8000) / bits;
        setTimeout(
          () => {
            response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream", "content-encoding": "gzip" });
            response.end(bytes);
          },
          Math.max(0, free - performance.now()),
        );
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { sent, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
