import { useEffect, useState } from "react";
import type { z } from "zod";
import { search, SearchQuestion } from "../../../shared/contract/search.ts";
import { useAsk } from "../../api.ts";
import { kept } from "../../kept.ts";

type Question = z.output<typeof SearchQuestion>;
/** What the results are narrowed to and ordered by. */
export type Narrowing = Omit<Question, "query" | "limit">;
export const noNarrowing: Narrowing = { kinds: ["document", "page"], headlines: [], issuers: [], years: [], on: null, sort: "best" };

const narrowing = kept("search", "list", SearchQuestion.omit({ query: true, limit: true }), noNarrowing);
/** The narrowing outlives the screen, so that coming back from a document finds the results as they were left. */
export const useNarrowing = narrowing.use;
export const narrow = (change: Partial<Narrowing>): void => narrowing.set({ ...narrowing.get(), ...change });
export const widen = (): void => narrowing.set({ ...noNarrowing, sort: narrowing.get().sort });
export const isNarrowed = ({ kinds, headlines, issuers, years }: Narrowing): boolean =>
  kinds.length < 2 || headlines.length + issuers.length + years.length > 0;

/** How long nobody may type before what is dearer is asked: what nearly holds the words, and why nothing does. */
const pause = 250;
/** How many near hits are shown: more is noise. */
const nearShown = 20;

/**
 * The answers to a question: what is found at once, and after a pause what is near and, where nothing is found, why. One question is asked at
 * a time: what is typed meanwhile is asked when the answer is here, and what was typed over is never asked.
 */
export function useAnswers(query: string, chosen: Narrowing, limit: number) {
  const wanted = { ...chosen, query, limit };
  const [question, setQuestion] = useState(wanted);
  const { data, error, isPlaceholderData, isFetching } = useAsk(search.find, question, { when: question.query !== "" });
  const isAsked = JSON.stringify(question) === JSON.stringify(wanted);
  if (!isAsked && !isFetching) setQuestion(wanted);
  const answered = isAsked && !isPlaceholderData;
  const rested = useRested(query);
  const found = query === "" ? null : (data ?? null);
  const settled = found !== null && answered && rested === query;
  const nothing = settled && found.total + found.named.length === 0;
  const near = useAsk(search.near, { ...question, limit: nearShown }, { when: settled && query.length > 1, keep: false });
  const why = useAsk(search.why, question, { when: nothing, keep: false });
  return {
    found,
    error,
    /** False while `found` is still the answer to the question before. */
    answered,
    near: settled ? (near.data ?? null) : null,
    why: nothing ? (why.data ?? null) : null,
  };
}

/** A value once it has stayed the same for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
