import { expect, it } from "vitest";
import { mentionKeys, nameKeys } from "../../../shared/domain/names.ts";

const named = (title: string, mention: string) =>
  nameKeys({ title, docNumber: null, issuers: ["示例区人民政府"] }).includes(mentionKeys({ title: mention, docNumber: null }).title!);

it("a notice that issues rules is meant by the name of the rules, with or without marks in its title", () => {
  expect(named("示例区人民政府关于印发《示例区户外广告管理办法》的通知", "示例区户外广告管理办法")).toBe(true);
  expect(named("示例区人民政府关于印发示例区户外广告管理办法的通知", "示例区户外广告管理办法")).toBe(true);
  expect(named("示例区人民政府办公室关于公布示例区农村供水管理细则的公告", "示例区农村供水管理细则")).toBe(true);
});

it("a notice that passes on another's paper, or announces one's own affairs, is not meant by a part of its title", () => {
  expect(named("示例区人民政府关于转发省级储备粮管理办法的通知", "省级储备粮管理办法")).toBe(false);
  expect(named("示例区人民政府关于公布规范性文件清理结果的决定", "规范性文件清理结果")).toBe(false);
});
