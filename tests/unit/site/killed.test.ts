import { beforeAll, test } from "vitest";
import { builtAssets } from "./built.ts";
import { exportSurvives } from "./killedExport.ts";

beforeAll(builtAssets);

// The full figure is a long trial of its own (tests/soak/survival.test.ts).
test(
  "An export killed at any moment leaves a folder that is whole or says it is unfinished, and the next one makes it whole",
  { timeout: 300_000 },
  () => exportSurvives(3, [5, 80, 250]),
);
