import { createReadStream } from "node:fs";
import { open as openFile, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { Refusal } from "../../shared/refusal.ts";
import { scanOfKey } from "../../shared/domain/scans.ts";
import { drawnPaths, isDrawn, typeOf } from "../jobs/drawn.ts";
import type { OpenLibrary } from "./desk.ts";

/** The bytes of an original, as a download under its own name: nothing that came from outside is ever shown as a page of ours. */
export function original(library: OpenLibrary, hash: string, request: Request): Promise<Response> {
  const record = library.store.originals.get(hash);
  if (!record || !library.files.has(hash)) throw new Refusal("not-found", "资料库里没有这份原件，可能已被移走，请运行检查。");
  return bytesOf(library.files.pathOf(hash), request, {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(record.name)}`,
  });
}

/** A page's picture or small picture, drawn on first asking and kept. */
export async function picture(library: OpenLibrary, asked: Asked, which: "image" | "thumb", request: Request): Promise<Response> {
  const path = await drawnPath(library, asked, which, request);
  return bytesOf(path, request, {
    "content-type": which === "thumb" ? "image/jpeg" : await typeAt(path),
    ...kept,
  });
}
/** Which page, and which of its pictures by `scanKey`; without that, the one it has now. */
interface Asked {
  readonly id: string;
  readonly of: string | undefined;
}
const kept = { "cache-control": "private, max-age=31536000, immutable" };

/** A part of a page's picture: `box` is left, top, width and height in its pixels. */
export async function crop(library: OpenLibrary, asked: Asked, box: string, request: Request): Promise<Response> {
  const numbers = box.split(",").map(Number);
  const [x, y, w, h] = numbers;
  if (numbers.length !== 4 || numbers.some((n) => !Number.isFinite(n)) || x === undefined || y === undefined || !w || !h)
    throw new Refusal("invalid", "没有说清要这一页的哪一块。");
  const path = await drawnPath(library, asked, "image", request);
  const bytes = await library.quick.run("crop", { path, box: [x, y, w, h] }, { timeout: 30_000, signal: request.signal });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "image/jpeg", ...kept } });
}

/**
 * Where a page's picture lies, drawn on first asking.
 * Subtle: a picture is asked for by name while an undo takes it, or its page, away; what is kept under that name must still be that picture.
 */
async function drawnPath(library: OpenLibrary, { id, of }: Asked, which: "image" | "thumb", request: Request): Promise<string> {
  const scan = of === undefined ? library.store.pages.get(id).scan : scanOfKey(of);
  const original = scan && library.store.originals.get(scan.hash);
  if (!original) throw new Refusal("not-found", "资料库里没有这一页的图像，请重新打开这一期。");
  const { hash, index, turn, crop } = scan;
  const { name } = original;
  const drawn = drawnPaths(library.paths.derived, scan);
  if (!isDrawn(drawn)) {
    const task = { path: library.files.pathOf(hash), name, index, cut: { turn, crop }, ...drawn };
    await shared(drawn.image, request.signal, (signal) => library.quick.run("draw", task, { timeout: 60_000, signal, finish: true }));
  }
  return drawn[which];
}

const drawing = new Map<string, { readonly abort: AbortController; readonly done: Promise<unknown>; askers: number }>();
/**
 * One drawing of a page for all who ask for it at a time. A page that nobody looks at any more gives up its place in the line (a list is
 * scrolled past a thousand pages); one being drawn is finished, since it will be asked for again.
 */
async function shared(key: string, asker: AbortSignal, draw: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  let mine = drawing.get(key);
  if (!mine) {
    const abort = new AbortController();
    mine = { abort, askers: 0, done: draw(abort.signal).finally(() => drawing.delete(key)) };
    drawing.set(key, mine);
  }
  const { abort, done } = mine;
  mine.askers++;
  const leave = () => --mine.askers === 0 && abort.abort(new Refusal("conflict", "已不再需要这一页的图像。"));
  asker.addEventListener("abort", leave, { once: true });
  try {
    await done;
  } finally {
    asker.removeEventListener("abort", leave);
  }
}

/** A file's bytes; one range of them where one is asked for. */
export async function bytesOf(path: string, request: Request, headers: Record<string, string>): Promise<Response> {
  const { size } = await stat(path);
  const range = rangeOf(request.headers.get("range"), size);
  if (range === "unsatisfiable") return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  const [start, end] = range ?? [0, size - 1];
  const body = size === 0 ? null : (Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>);
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "accept-ranges": "bytes",
      "content-length": String(end - start + 1),
      ...(range && { "content-range": `bytes ${start}-${end}/${size}` }),
    },
  });
}
/** First and last byte of a single range (RFC 9110 §14.2); null for none or a form we do not serve. */
export function rangeOf(header: string | null, size: number): [number, number] | "unsatisfiable" | null {
  const m = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!m || (!m[1] && !m[2])) return null;
  const start = m[1] ? Number(m[1]) : Math.max(0, size - Number(m[2]));
  const end = m[1] && m[2] ? Math.min(Number(m[2]), size - 1) : size - 1;
  return start > end || start >= size ? "unsatisfiable" : [start, end];
}
async function typeAt(path: string): Promise<string> {
  const file = await openFile(path);
  try {
    return typeOf((await file.read(new Uint8Array(1), 0, 1, 0)).buffer);
  } finally {
    await file.close();
  }
}
