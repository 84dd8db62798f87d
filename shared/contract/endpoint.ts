import type { z } from "zod";

/** One thing that may be asked: its name is its address, `POST /api/<noun>/<verb>`; its input is checked at the door. */
export interface Endpoint<Name extends string = string, In = unknown, Out = unknown> {
  readonly name: Name;
  readonly input: z.ZodType<In>;
  /** Never present at run time; carries the type of the answer. */
  readonly output?: Out;
}

/** Declares an endpoint: `endpoint("documents/get", z.object({ id })).answers<DocumentView>()`. */
export const endpoint = <Name extends string, In>(name: Name, input: z.ZodType<In>) => ({
  answers: <Out>(): Endpoint<Name, In, Out> => ({ name, input }),
});

export type InputOf<E> = E extends Endpoint<string, infer In, unknown> ? In : never;
export type OutputOf<E> = E extends Endpoint<string, unknown, infer Out> ? Out : never;

/** One handler for every verb of a noun; forget one and it does not compile. */
export type Handlers<Noun> = {
  readonly [Verb in keyof Noun]: (input: InputOf<Noun[Verb]>) => OutputOf<Noun[Verb]> | Promise<OutputOf<Noun[Verb]>>;
};
