import { SaxesParser, type SaxesTagPlain } from "saxes";

/** Subtle: saxes expands no entities beyond XML's five, so there is nothing to blow up; what is no XML throws. */
export function parse(
  xml: string,
  open: (tag: SaxesTagPlain) => void,
  close: (tag: SaxesTagPlain) => void,
  text: (text: string) => void,
): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", open);
  parser.on("closetag", close);
  parser.on("text", text);
  parser.write(xml).close();
}
