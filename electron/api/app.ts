import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { contract, type Contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { Refusal, type RefusalCode } from "../../shared/refusal.ts";
import { explained } from "../store/open.ts";
import { made } from "./made.ts";
import { campaigns, markings } from "./campaigns.ts";
import type { Desk, OpenLibrary } from "./desk.ts";
import { citations } from "./citations.ts";
import { copies } from "./copies.ts";
import { documents, events, proposals } from "./documents.ts";
import type { EventStream } from "./events.ts";
import { crop, original, picture } from "./files.ts";
import { acceptances } from "./acceptances.ts";
import { articles } from "./articles.ts";
import { proof } from "./proof.ts";
import type { IncomingFiles } from "./incoming.ts";
import { inventory } from "./inventory.ts";
import { issues, pages } from "./issues.ts";
import { jobs } from "./jobs.ts";
import { library, people } from "./library.ts";
import { overview } from "./overview.ts";
import { publications } from "./publications.ts";
import { acts, search } from "./search.ts";
import { texts } from "./texts.ts";
import { watch } from "./watch.ts";
import { issuers, ledgers, register, settings, siteLook } from "./registers.ts";

export interface AppOptions {
  readonly desk: Desk;
  readonly incoming: IncomingFiles;
  readonly stream: EventStream;
  readonly log: (error: unknown) => void;
  readonly logPath: string;
  readonly now: () => string;
}
const httpStatus: Readonly<Record<RefusalCode, 400 | 404 | 409 | 413 | 422 | 503 | 507>> = {
  invalid: 400,
  usage: 400,
  "not-found": 404,
  ambiguous: 409,
  conflict: 409,
  newer: 409,
  unreadable: 422,
  "too-large": 413,
  busy: 503,
  "no-room": 507,
};
/** A question longer than this is none of ours. Files go their own way. */
const longestQuestion = 4 * 1024 * 1024;

/** The whole program as one function from Request to Response: every question checked at the door, every no in one shape. */
export function app({ desk, incoming, stream, log, logPath, now }: AppOptions): Hono {
  const open = (): OpenLibrary => {
    const current = desk.current();
    if (!current) throw new Refusal("conflict", "还没有打开资料库。");
    return current;
  };
  const handlers: { [Noun in keyof Contract]: Handlers<Contract[Noun]> } = {
    library: library(desk, open),
    people: people(desk),
    documents: documents(open, incoming),
    texts: texts(open),
    proposals: proposals(open),
    events: events(open),
    citations: citations(open, incoming),
    issues: issues(open, incoming),
    pages: pages(open, incoming),
    proof: proof(open),
    articles: articles(open),
    acceptances: acceptances(open),
    jobs: jobs(open, now),
    watch: watch(open),
    search: search(open),
    publications: publications(open),
    copies: copies(open, incoming),
    acts: acts(open),
    overview: overview(open),
    settings: settings(open),
    siteLook: siteLook(open),
    issuers: issuers(open),
    register: register(open),
    ledgers: ledgers(open),
    campaigns: campaigns(open, incoming),
    markings: markings(open),
    inventory: inventory(open, incoming, () => desk.state().today),
  };

  const hono = new Hono();
  hono.use(async (_, next) => {
    await desk.ready;
    await next();
  });
  for (const noun of Object.keys(contract) as (keyof Contract)[]) {
    for (const [verb, { name, input }] of Object.entries(contract[noun]) as [string, { name: string; input: z.ZodType }][]) {
      const handle = (handlers[noun] as Record<string, (asked: unknown) => unknown>)[verb]!;
      hono.post(`/api/${name}`, bodyLimit({ maxSize: longestQuestion, onError: tooLong }), async (c) => {
        const asked = input.safeParse(await c.req.json().catch(() => null));
        if (!asked.success) throw new Refusal("invalid", inWords(asked.error));
        return c.json((await handle(asked.data)) as object);
      });
    }
  }
  hono.get("/api/events", (c) => stream.answer(c.req.raw.signal));
  hono.post("/files/incoming", async (c) => {
    const name = c.req.query("name") ?? "";
    if (!name || name.length > 500) throw new Refusal("invalid", "文件没有名字，请重新选择。");
    return c.json({ incoming: await incoming.put(c.req.raw.body), name });
  });
  hono.get("/files/original/:hash{[0-9a-f]{64}}", (c) => original(open(), c.req.param("hash"), c.req.raw));
  hono.get("/files/made/:id/:name", (c) => made(open(), c.req.param("id"), c.req.raw));
  hono.get("/files/page/:id/:which{image|thumb}", (c) =>
    picture(open(), { id: c.req.param("id"), of: c.req.query("of") }, c.req.param("which") as "image" | "thumb", c.req.raw),
  );
  hono.get("/files/page/:id/crop", (c) =>
    crop(open(), { id: c.req.param("id"), of: c.req.query("of") }, c.req.query("box") ?? "", c.req.raw),
  );
  hono.all("/api/*", () => {
    throw new Refusal("not-found", "没有这个功能。");
  });
  hono.onError((error, c) => answerNo(c, error, log, logPath));
  return hono;
}

const tooLong = (): Response => Response.json({ code: "too-large", message: "提交的内容过长，请分几次提交。" }, { status: 413 });

/** A refusal is for the person; anything else is ours, logged whole and shown as one sentence. */
function answerNo(c: Context, thrown: unknown, log: (error: unknown) => void, logPath: string): Response {
  const error = explained(thrown, "library.sqlite");
  if (error !== thrown) log(thrown);
  if (error instanceof Refusal)
    return c.json({ code: error.code, message: error.message, ...(error.detail && { detail: error.detail }) }, httpStatus[error.code]);
  log(error);
  return c.json({ code: "fault", message: `程序内部出错，这一步没有完成，已有内容不受影响。详情记在${logPath}。` }, 500);
}

/** What zod found wrong, as one sentence naming the place. */
function inWords(error: z.ZodError): string {
  const { path, message } = error.issues[0]!;
  const where = path.length > 0 ? `“${path.join(".")}”` : "内容";
  return `${where}不对：${/\p{Script=Han}/u.test(message) ? message : "格式或长短不合要求"}。`;
}
