/**
 * A piece of a page as data: text, or a tag with its attributes and what stands in it. The exported page and the script that
 * renews it in the reader's browser build the same pieces, the one as HTML, the other as elements; text is always only text.
 */
export type Piece = string | Tag;
export interface Tag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Piece[];
}

export const tag = (name: string, attributes: Readonly<Record<string, string>>, ...inside: readonly Piece[]): Tag => ({
  tag: name,
  attributes,
  inside,
});

/** Direction overrides and other characters that show nothing but change how their neighbours read. Nothing published carries them. */
export const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
