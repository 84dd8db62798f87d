import { existsSync, statSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";
import { answerFrom } from "../../../electron/shell/answer.ts";
import { newPipe, pass, type Pipe } from "../../../electron/shell/pipe.ts";

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

async function listening(listener: RequestListener, pipe: Pipe = newPipe()): Promise<Pipe> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(pipe.address, done));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
    pipe.remove();
  });
  return pipe;
}

test("A pipe lies in a folder that only this person can enter, with a token of its own", () => {
  const [one, two] = [newPipe(), newPipe()];
  expect(one.token).not.toBe(two.token);
  if (process.platform !== "win32") expect(statSync(dirname(one.address)).mode & 0o777).toBe(0o700);
  for (const pipe of [one, two]) pipe.remove();
  expect(existsSync(dirname(one.address))).toBe(false);
});

test("Method, body, range and status pass through; the window's own headers of the connection do not", async () => {
  const pipe = await listening(async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    response.writeHead(206, {
      "content-range": "bytes 0-1/9",
      "x-seen": JSON.stringify([request.method, request.headers.range, request.headers["accept-encoding"] ?? null]),
    });
    response.end(Buffer.concat(body));
  });
  const answer = await pass(
    pipe,
    new Request("app://library/files/a", { method: "POST", body: "公报", headers: { range: "bytes=0-1", "accept-encoding": "gzip" } }),
  );
  expect([answer.status, answer.headers.get("content-range"), answer.headers.has("transfer-encoding")]).toEqual([
    206,
    "bytes 0-1/9",
    false,
  ]);
  expect(JSON.parse(answer.headers.get("x-seen")!)).toEqual(["POST", "bytes=0-1", null]);
  expect(await answer.text()).toBe("公报");
});

test("Two cookies stay two, and an answer without a body has none", async () => {
  const pipe = await listening((_, response) => response.writeHead(204, [["set-cookie", "a=1"], ["set-cookie", "b=2"]].flat()).end()); // prettier-ignore
  const answer = await pass(pipe, new Request("app://library/"));
  expect([answer.headers.getSetCookie(), answer.body]).toEqual([["a=1", "b=2"], null]);
});

test("The event stream arrives piece by piece, and leaving it closes it", async () => {
  let left: () => void = () => undefined;
  const closed = new Promise<void>((done) => (left = done));
  const pipe = await listening((_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: jobs\n\n");
    response.on("close", () => left());
  });
  const reader = (await pass(pipe, new Request("app://library/events"))).body!.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe("data: jobs\n\n");
  await reader.cancel();
  await closed;
});

test("Where nobody listens the request fails", async () => {
  const pipe = newPipe();
  await expect(pass(pipe, new Request("app://library/"))).rejects.toThrow();
  pipe.remove();
});

test("A reader cut off by a death is served by the next process; a writer is told to look", async () => {
  let alive: Pipe = await listening((request) => request.socket.destroy());
  const answer = answerFrom({ ready: async () => undefined, stop: async () => undefined }, () => alive);
  const written = await answer(new Request("app://library/api/documents/add", { method: "POST", body: "{}" }));
  expect([written.status, await written.json()]).toMatchObject([503, { code: "fault", message: expect.stringContaining("再做一次") }]);
  const reading = answer(new Request("app://library/events"));
  alive = await listening((_, response) => response.end("again"));
  expect(await (await reading).text()).toBe("again");
});
