declare module "word-extractor" {
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<Record<"getBody" | "getFootnotes" | "getEndnotes" | "getTextboxes", () => string>>;
  }
}
