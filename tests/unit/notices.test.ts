import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { builtAssets } from "./site/built.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const versionOf = (name: string) => (JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string }).version;
beforeAll(builtAssets);

test("What is shipped is named with its licence: every package that runs, what is bundled, the fonts and the recognition data", () => {
  const told = read("out/renderer/notices.txt");
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  for (const name of [...Object.keys(dependencies), "react", "hono", "docx", "sm-crypto", "jsbn"])
    expect(told).toContain(`\n${name} ${versionOf(name)}\n许可：`);
  for (const words of ["ch_PP-OCRv4_rec_infer.onnx", "chi_sim.traineddata", "Noto Serif SC", "Noto Sans SC"]) expect(told).toContain(words);
  for (const words of ["END OF TERMS AND CONDITIONS", "SIL OPEN FONT LICENSE", "Permission is hereby granted"])
    expect(told).toContain(words);
  for (const tool of ["vitest", "playwright", "electron-vite"]) expect(told).not.toContain(`\n${tool} ${versionOf(tool)}\n`);
});

test("The website names what its scripts carry", () => {
  const told = read("out/site/notices.txt");
  for (const name of ["fflate", "flexsearch", "jsbn", "sm-crypto"]) expect(told).toContain(`${name} ${versionOf(name)}\n许可：`);
  expect(told).not.toContain("react");
});
