import { expect, it } from "vitest";
import { errorsIn, nearest, pairsKept } from "../../../shared/search/tolerant.ts";

it("a longer phrase may have more misread characters; a short one none", () => {
  expect([2, 4, 5, 9, 10, 24].map(errorsIn)).toEqual([0, 0, 1, 1, 2, 2]);
  expect(nearest("农村公路养沪", "养护")).toBe(null);
  expect(pairsKept(6, 5)).toBe(3);
  expect(pairsKept(5, 1)).toBe(1);
});

it("the nearest stretch is found with a character misread, missing or too many", () => {
  const text = "加强农村公路养沪管里工作及时修补";
  expect(nearest(text, "农村公路养护管里")).toBe("农村公路养沪管里");
  expect(nearest(text, "农村公路养护的管理工作")).toBe(null);
  expect(nearest(text, "农村公路养护管理工作")).toBe("农村公路养沪管里工作");
  expect(nearest("加强农村公养护", "农村公路养护")).toBe("农村公养护");
  expect(nearest("加强农村的公路养护", "农村公路养护")).toBe("农村的公路养护");
  expect(nearest("各项工作", "农村公路养护")).toBe(null);
});

it("the stretch with fewest errors wins, numerals are never misread, and it begins before the end", () => {
  expect(nearest("农村公路养沪，农村公路养护", "农村公路养护")).toBe("农村公路养护");
  expect(nearest("按第二十二条办理", "按第二十一条办理")).toBe(null);
  expect(nearest("xx农村公路养沪", "农村公路养护", 2)).toBe(null);
  expect(nearest("xx农村公路养沪", "农村公路养护", 3)).toBe("农村公路养沪");
});
