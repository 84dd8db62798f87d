/** What a reader gives: text in whatever shape, and what it could not read. */
export interface Read {
  readonly text: string;
  readonly notes: readonly string[];
}
