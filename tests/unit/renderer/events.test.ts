import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listen } from "../../../renderer/events.ts";
import { changes } from "../../../shared/contract/events.ts";

/** A stream whose other end is in our hand. */
class Stream {
  static last: Stream;
  onmessage: ((event: { data: string }) => void) | null = null;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  constructor(readonly address: string) {
    Stream.last = this;
  }
  close() {
    this.closed = true;
  }
}

let client: QueryClient;
let standing: boolean[];
let stop: () => void;
const isStale = (noun: string) => client.getQueryState([noun, "list", {}])?.isInvalidated === true;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Stream);
  client = new QueryClient();
  for (const noun of ["documents", "issues", "pages", "proof", "articles", "jobs", "search", "publications", "library"])
    client.setQueryData([noun, "list", {}], []);
  standing = [];
  stop = listen(client, (now) => standing.push(now));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("A change makes stale what shows it, and nothing else", () => {
  Stream.last.onmessage!({ data: "jobs" });
  vi.runAllTimers();
  expect(isStale("jobs")).toBe(true);
  expect(isStale("documents")).toBe(false);
});

test("A page that has been read is asked for again with its doubts and articles", () => {
  Stream.last.onmessage!({ data: "pages" });
  vi.runAllTimers();
  expect(["pages", "proof", "articles"].map(isStale)).toEqual([true, true, true]);
});

test("Many changes of one moment are asked for once", () => {
  const asked = vi.spyOn(client, "invalidateQueries");
  for (let i = 0; i < 50; i++) Stream.last.onmessage!({ data: "pages" });
  vi.runAllTimers();
  expect(asked.mock.calls.filter(([filter]) => filter?.queryKey?.[0] === "pages")).toHaveLength(1);
  expect(isStale("search")).toBe(true);
});

test("Every change the library may tell of makes something stale", () => {
  for (const change of changes) {
    const asked = vi.spyOn(client, "invalidateQueries").mockClear();
    Stream.last.onmessage!({ data: change });
    vi.runAllTimers();
    expect(asked, change).toHaveBeenCalled();
  }
});

test("A word the page does not know changes nothing", () => {
  const asked = vi.spyOn(client, "invalidateQueries");
  Stream.last.onmessage!({ data: "weather" });
  vi.runAllTimers();
  expect(asked).not.toHaveBeenCalled();
});

test("After a break in the stream everything is asked again, and the person is told meanwhile", () => {
  Stream.last.onopen!();
  expect(isStale("documents")).toBe(false);
  Stream.last.onerror!();
  Stream.last.onopen!();
  expect(isStale("documents")).toBe(true);
  expect(standing).toEqual([true, false, true]);
});

test("The stream is closed with its listener", () => {
  stop();
  expect(Stream.last.closed).toBe(true);
});
