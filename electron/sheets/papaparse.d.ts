declare module "papaparse" {
  export function parse(text: string, options: { delimiter?: string; skipEmptyLines?: "greedy" }): { data: string[][] };
  export function unparse(rows: readonly (readonly (string | number)[])[], options: { newline: string }): string;
}
