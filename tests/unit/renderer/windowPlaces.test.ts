import { expect, it } from "vitest";
import { placesOf } from "../../../renderer/parts/windowPlaces.ts";

const groups = [
  { title: "2024年", count: 2 },
  { title: "2023年", count: 3 },
];

it("rows stand under their headings, and the height is all of them", () => {
  const places = placesOf(5, groups, 50, 20);
  expect(places.height).toBe(290);
  expect([0, 1, 2, 4].map((row) => places.topOf(row))).toEqual([20, 70, 140, 240]);
});

it("only what is in sight is drawn, a heading cut in half too", () => {
  const places = placesOf(5, groups, 50, 20);
  expect(places.between(110, 160)).toEqual([
    { row: 1, top: 70 },
    { heading: groups[1], top: 120 },
    { row: 2, top: 140 },
  ]);
  expect(places.between(0, 19)).toEqual([{ heading: groups[0], top: 0 }]);
});

it("a list of ten thousand without headings draws a window of it", () => {
  const drawn = placesOf(10_000, [], 50, 20).between(250_000, 250_500);
  expect(drawn).toHaveLength(10);
  expect(drawn[0]).toEqual({ row: 5000, top: 250_000 });
});

it("an empty list draws nothing", () => {
  expect(placesOf(0, [], 50, 20).between(0, 500)).toEqual([]);
});
