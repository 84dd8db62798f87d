import { it } from "vitest";
import { importSurvives, recognitionSurvives } from "../e2e/killing.ts";

it("a library survives 100 kills during import", () => importSurvives(100));

it("a library survives 100 kills during recognition", () => recognitionSurvives(100));
