import { expect, test } from "vitest";
import { framesOf, type PlacedLine } from "../../../renderer/site/frames.ts";

const lines: PlacedLine[] = [
  // Words of unequal width: 门前 is 80 wide, 三包 120, 责任制 90.
  [
    "门前三包责任制",
    [100, 10, 290, 40],
    [
      [0, 2, 100, 80],
      [2, 4, 180, 120],
      [4, 7, 300, 90],
    ],
  ],
  ["实行门前", [100, 60, 160, 40], []],
  ["三包到户", [100, 110, 160, 40], []],
];

test("A hit is framed by the words it covers, and inside a word by its share of characters", () => {
  expect(framesOf(lines, ["前三包责"])[0]).toEqual({ number: 1, boxes: [[140, 10, 190, 40]] });
});

test("A hit over two lines is one number with a box on each", () => {
  expect(framesOf(lines, ["门前三包"])).toEqual([
    { number: 1, boxes: [[100, 10, 200, 40]] },
    {
      number: 2,
      boxes: [
        [180, 60, 80, 40],
        [100, 110, 80, 40],
      ],
    },
  ]);
});

test("What does not stand on the page has no frame", () => {
  expect(framesOf(lines, ["包户"])).toEqual([]);
});
