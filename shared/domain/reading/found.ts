import type { FieldName, Fields, Span } from "../documents.ts";

/** A value read for a field, its place in words and as a span, and whether that place is certain. */
export interface Found {
  readonly value: Fields[FieldName];
  readonly from: string;
  readonly span: Span | null;
  readonly sure: boolean;
}
export type Finds = { [N in FieldName]?: Found };
