import { it } from "vitest";
import { exportSurvives } from "../unit/site/killedExport.ts";
import { importSurvives, recognitionSurvives } from "../e2e/killing.ts";

it("a library survives 100 kills during import", () => importSurvives(100));

it("a library survives 100 kills during recognition", () => recognitionSurvives(100));

it("an exported folder survives 40 kills", () => exportSurvives(40));
