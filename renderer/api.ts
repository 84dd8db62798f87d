import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Endpoint } from "../shared/contract/endpoint.ts";
import type { LibraryState } from "../shared/contract/library.ts";
import { Refusal, type RefusalCode } from "../shared/refusal.ts";
import { handedIn } from "./parts/keys.ts";
import { say } from "./parts/toasts.ts";
import { words } from "./words/words.ts";

/** Something broke that nobody can act on; the sentence says where the log is. */
export class Fault extends Error {}
/** The page is not allowed in: the address was opened without its token. */
export class Locked extends Error {}

/** Asks one thing of the library. A `Refusal` is for the person, a `Fault` is ours; both carry one Chinese sentence. */
export async function ask<In, Out>({ name }: Endpoint<string, In, Out>, input: In): Promise<Out> {
  const response = await send(`/api/${name}`, JSON.stringify(input), "application/json");
  return (await response.json()) as Out;
}

/** Posts a body and answers the response when it is a yes; every kind of no is thrown. */
export async function send(address: string, body: BodyInit, type: string): Promise<Response> {
  return answered(address, { method: "POST", body, headers: { "content-type": type } });
}
/** The bytes at an address of ours; every kind of no is thrown. */
export const fetched = (address: string): Promise<Response> => answered(address, {});

async function answered(address: string, asked: RequestInit): Promise<Response> {
  const response = await fetch(address, asked).catch(() => {
    throw new Fault(words.unreachable);
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as null | { code: string; message: string; detail?: Record<string, unknown> };
  if (response.status === 403) throw new Locked(answer?.message ?? words.locked);
  if (!answer || answer.code === "fault") throw new Fault(answer?.message ?? words.fault);
  throw new Refusal(answer.code as RefusalCode, answer.message, answer.detail);
}

/**
 * In a browser the program's address carries a one-time token after `#t=`; it is exchanged for a cookie and dropped.
 * A token used before is no harm: the cookie decides.
 */
export async function enter(): Promise<void> {
  const token = /^#t=([\w-]+)$/.exec(location.hash)?.[1];
  if (!token) return;
  await send("/api/session", JSON.stringify({ token }), "application/json").catch(() => null);
  history.replaceState(null, "", `${location.pathname}${location.search}#/`);
}

/** The answer to a question, kept fresh by the event stream; while it is asked again the last answer stays on screen. */
export const useAsk = <In, Out>(endpoint: Endpoint<string, In, Out>, input: In, { when = true, keep = true } = {}) =>
  useQuery<Out>({
    queryKey: [...endpoint.name.split("/"), input],
    queryFn: () => ask(endpoint, input),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });

interface CommandOptions<In, Out> {
  /** What was done, in words; shown in a toast with 撤销 where the answer names an act. */
  readonly said?: string | ((out: Out, asked: In) => string | null);
  readonly onDone?: (out: Out, asked: In) => void;
  /** The caller shows the refusal where it belongs; otherwise a toast says it. */
  readonly inPlace?: boolean;
}
/** A change: on success everything on screen is asked for again, what was done is said, and it can be undone. */
export function useCommand<In, Out>(endpoint: Endpoint<string, In, Out>, { said, onDone, inPlace }: CommandOptions<In, Out> = {}) {
  const client = useQueryClient();
  const mutation = useMutation<Out, Error, In>({
    mutationFn: (input) => ask(endpoint, input),
    onSuccess: (out, asked) => {
      handedIn();
      // Subtle: an answer that is the state itself may close the library; asking what was on screen again would then be refused.
      if (isLibraryState(out)) client.setQueryData(stateKey, out);
      else void client.invalidateQueries();
      const sentence = typeof said === "function" ? said(out, asked) : said;
      if (sentence) say(sentence, actOf(out));
      onDone?.(out, asked);
    },
    onError: (error) => {
      if (!inPlace) say(error.message, null, "bad");
    },
  });
  return { run: mutation.mutate, busy: mutation.isPending, refusal: mutation.error?.message ?? null, forget: mutation.reset };
}

/** Under this key the state of the window is kept. */
const stateKey = ["library", "state", {}];
const isLibraryState = (out: unknown): out is LibraryState => typeof out === "object" && out !== null && "open" in out && "recent" in out;

/** Forgets every answer of the library that was open before; `path` is undefined until the first state is known. */
export function useForgetting(path: string | null | undefined): void {
  const client = useQueryClient();
  const last = useRef(path);
  useEffect(() => {
    const predicate = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== "library";
    if (last.current !== undefined && last.current !== path) {
      client.removeQueries({ type: "inactive", predicate });
      void client.resetQueries({ type: "active", predicate });
    }
    last.current = path;
  }, [client, path]);
}

const actOf = (out: unknown): string | null =>
  typeof out === "object" && out !== null && "act" in out && typeof out.act === "string" ? out.act : null;

/** Where the bytes of an original are. */
export const originalAddress = (hash: string, name: string): string => `/files/original/${hash}?name=${encodeURIComponent(name)}`;
