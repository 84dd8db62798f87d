import { expect, test } from "vitest";
import { noFields } from "../../../shared/domain/documents.ts";
import { mentionKeys, nameKeys } from "../../../shared/domain/names.ts";

/** Which of its keys a mention finds a document of this title by. */
const by = (said: string, title: string, issuers: string[] = ["示例区人民政府"]) => {
  const { title: whole, issued } = mentionKeys({ title: said, docNumber: null });
  const keys = nameKeys({ ...noFields, title, issuers });
  return whole && keys.includes(whole) ? "title" : issued && keys.includes(issued) ? "issued" : null;
};

test("A document is found by its title in any marks, with and without its issuer and 中华人民共和国", () => {
  const notice = "示例区人民政府关于印发《示例区养犬管理办法》的通知";
  expect(by("示例区人民政府关于印发〈示例区养犬管理办法〉的通知", notice)).toBe("title");
  expect(by("关于印发<示例区养犬管理办法>的通知", notice)).toBe("title");
  expect(by("示例区养犬管理办法", notice)).toBe("title");
  expect(by("示例条例", "中华人民共和国示例条例")).toBe("title");
  expect(by("实施《中华人民共和国示例法》办法", "实施《示例法》办法")).toBe("title");
  expect(by("示例区养猫管理办法", notice)).toBe(null);
});

test("A notice that issues something also means that, where only that is kept", () => {
  expect(by("示例区人民政府关于印发《示例区养犬管理办法》的通知", "示例区养犬管理办法")).toBe("issued");
  expect(by("示例区人民政府关于转发《示例区养犬管理办法》的通知", "示例区养犬管理办法")).toBe(null);
  expect(by("关于修改《示例区养犬管理办法》的决定", "示例区养犬管理办法")).toBe(null);
});
