import { expect, test } from "vitest";
import { gridOf } from "../../../shared/domain/issueGrid.ts";

const year = (year: number, ...nos: (number | string)[]) => nos.map((no) => ({ year, no: String(no) }));

test("A year that ends before most others lacks the rest, as far as can be told", () => {
  const grid = gridOf([
    ...year(2000, 3, 4),
    ...year(2001, 1, 2, 3, 4),
    ...year(2002, 1, "2-3", "增刊"),
    ...year(2003, 1, 2, 3, 4),
    ...year(2004, 1, 2),
  ]);
  const told = grid.map(({ year, cells }) => [year, cells.map((c) => (c.issue ? c.no : c.sure ? `缺${c.no}` : `或缺${c.no}`))]);
  expect(told).toEqual([
    [2000, ["缺1", "缺2", "3", "4"]],
    [2001, ["1", "2", "3", "4"]],
    [2002, ["1", "2-3", "或缺4", "增刊"]],
    [2003, ["1", "2", "3", "4"]],
    [2004, ["1", "2"]],
  ]);
});
