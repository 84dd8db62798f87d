import { it } from "vitest";
import { importSurvives, recognitionSurvives } from "./killing.ts";

it("a library survives kill -9 during import: nothing is half done, and the same command finishes it", () => importSurvives(6));

it("recognition survives kill -9: no page is lost and the queue goes on where it was", () => recognitionSurvives(4));
