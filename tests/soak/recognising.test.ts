import { it } from "vitest";
import { recognitionSurvives } from "../e2e/killing.ts";
import { memoryStays, orderDoesNotMatter } from "../e2e/recognising.ts";

it("the child's memory after 200 pages is that after 40", () => memoryStays(200, 40, 1.1));

it("forty pages read in two orders give the same text", () => orderDoesNotMatter(40));

it("kill -9 at 20 random moments loses no finished page", () => recognitionSurvives(20));
