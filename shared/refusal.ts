/** Why the program says no. `conflict` is a true statement about the library; `invalid` is about what was asked. */
export type RefusalCode =
  | "invalid"
  | "not-found"
  | "ambiguous"
  | "conflict"
  | "unreadable"
  | "too-large"
  | "busy"
  | "no-room"
  | "newer"
  | "usage";

/** The one error a person can act on: a code and one plain Chinese sentence saying what is wrong, with what, and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** Facts a program may want beside the sentence, e.g. the ids that share one 文号. */
    readonly detail?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}
