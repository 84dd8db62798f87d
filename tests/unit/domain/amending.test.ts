import { expect, test } from "vitest";
import { consolidate } from "../../../shared/domain/amending.ts";

const text = `示例区河道管理办法

第一章　总则
第一条　为加强河道管理，制定本办法。
第二条　区水利局是河道主管部门。
区国土资源局按照职责做好有关工作。
第三条　河道管理遵循下列原则：
（一）统一规划；
（二）分级负责；
（三）综合治理。
违反前款规定的，由区水利局责令改正。
第二章　管理
第四条　在河道内采砂的，应当向区水利局申请许可。
第五条　禁止倾倒垃圾。
禁止围垦河道。
第六条　违反本办法第四条规定的，处一千元罚款；违反第五条第一款规定的，给予警告。
第七条　本办法自2018年1月1日起施行。
`;
const means = (title: string) => title === "示例区河道管理办法";
const decided = (body: string) =>
  `示例区人民政府关于修改《示例区河道管理办法》的决定\n\n示例区人民政府决定对《示例区河道管理办法》作如下修改：\n${body}\n本决定自2024年3月1日起施行。\n《示例区河道管理办法》根据本决定作相应修改，重新公布。\n`;
const amended = (body: string, left: string[] = []) => consolidate(text, decided(body), means, new Set(left));
/** What one instruction makes of the text: the problem where it cannot be, else only the lines that are new. */
const result = (body: string): string => {
  const { changes, text: now } = amended(body);
  const problems = changes.flatMap((c) => c.problem ?? []);
  if (problems.length) return problems.join("\n");
  const old = text.split("\n");
  return now.split("\n").filter((line) => !old.includes(line)).join("\n"); // prettier-ignore
};
const has = (body: string, line: string) => amended(body).text.split("\n").includes(line);

test("A whole 条 is replaced, with or without its label, over one line or several", () => {
  expect(result("一、将第五条修改为：“禁止倾倒垃圾、渣土。”")).toBe("第五条　禁止倾倒垃圾、渣土。");
  expect(result("一、第五条修改为：“第五条　禁止倾倒垃圾、渣土。\n“禁止围垦。”")).toBe("第五条　禁止倾倒垃圾、渣土。\n禁止围垦。");
  expect(result("一、将第三条修改为：\n　　“第三条 河道管理遵循下列原则：\n　　“（一）统一规划；\n　　“（二）依法治理。”")).toBe(
    "（二）依法治理。",
  );
});

test("A 款 or 项 is replaced, also where only the 条 before was named", () => {
  expect(result("一、将第二条第二款修改为：“区自然资源局做好有关工作。”")).toBe("区自然资源局做好有关工作。");
  expect(result("一、将第三条第一款第（二）项修改为：“（二）属地负责；”")).toBe("（二）属地负责；");
  expect(result("一、第三条第三项修改为“（三）系统治理。”")).toBe("（三）系统治理。");
  expect(result("一、将第五条第一款修改为：“禁止倾倒渣土。”第二款修改为：“禁止围河。”")).toBe("第五条　禁止倾倒渣土。\n禁止围河。");
  expect(result("一、第五条作如下修改：\n（一）第一款修改为：“禁止倾倒渣土。”\n（二）删去第二款。")).toBe("第五条　禁止倾倒渣土。");
});

test("A phrase is changed inside one place, several places, or everywhere", () => {
  expect(result("一、将第二条第二款中的“国土资源局”修改为“自然资源和规划局”。")).toBe("区自然资源和规划局按照职责做好有关工作。");
  expect(result("一、第四条中“区水利局”改为“区水务局”，“许可”改为“批准”。")).toBe("第四条　在河道内采砂的，应当向区水务局申请批准。");
  expect(result("一、将第二条、第四条中的“水利局”修改为“水务局”。")).toBe(
    "第二条　区水务局是河道主管部门。\n第四条　在河道内采砂的，应当向区水务局申请许可。",
  );
  expect(result("一、将全文中的“水利局”统一修改为“水务局”。").split("\n")).toHaveLength(3);
  expect(result("一、将条文中的“水利局”、“国土资源局”分别修改为“水务局”、“自然资源局”。").split("\n")).toHaveLength(4);
  expect(result("一、将《示例区河道管理办法》第四条中的“申请许可”修改为“申请”。")).toBe("第四条　在河道内采砂的，应当向区水利局申请。");
});

test("The ways district decisions put it: 原文, 统一, whole words with their label, adjacent quotations, the title", () => {
  expect(result("1．第四条原文为：“应当向区水利局申请许可”，现修改为：“应当申请许可”。")).toBe("第四条　在河道内采砂的，应当申请许可。");
  expect(result("一、原“第四条　在河道内采砂的，应当向区水利局申请许可。”修改为“第四条　采砂应当申请许可。”")).toBe(
    "第四条　采砂应当申请许可。",
  );
  expect(result("一、将“水利局”统一修改为“水务局”。").split("\n")).toHaveLength(3);
  expect(result("一、将“水利局”修改为“水务局”。")).toContain("没有读出");
  expect(result("一、将第二条中的“水利局”“国土资源局”修改为“自然资源局”。")).toBe(
    "第二条　区自然资源局是河道主管部门。\n区自然资源局按照职责做好有关工作。",
  );
  expect(result("①第二条第二款中删去“按照职责”。")).toBe("区国土资源局做好有关工作。");
  expect(result("一、将标题中的“管理”修改为“保护”。")).toBe("示例区河道保护办法");
  expect(result("一、将名称修改为《示例区河湖管理办法》。")).toBe("示例区河湖管理办法");
  expect(result("一、将第二条中的“水利局”修改为“水务局”，下同。")).toContain("“下同”指后面各处");
  expect(result("一、第五条改为第六条，内容修改为：“禁止倾倒垃圾。”\n二、增加一条，作为第五条：“第五条　甲。”")).toContain(
    "第六条　禁止倾倒垃圾。",
  );
  expect(result("一、将第3条第1款第（3）项修改为：“（三）系统治理。”")).toBe("（三）系统治理。");
  expect(result("一、将条文中的“水利局”调整为“水务局”。").split("\n")).toHaveLength(3);
  expect(result("一、将附件1中的“甲”修改为“乙”。")).toContain("没有读出");
  expect(amended("一、删去第四条至第六条。").text).toMatch(/责令改正。\n第二章　管理\n第七条/u);
});

test("Words are taken out of a place, or put beside others", () => {
  expect(result("一、删去第二条第二款中的“按照职责”。")).toBe("区国土资源局做好有关工作。");
  expect(result("一、将第二条第二款中的“按照职责”删去。")).toBe("区国土资源局做好有关工作。");
  expect(result("一、在第五条第一款“垃圾”后增加“、渣土”。")).toBe("第五条　禁止倾倒垃圾、渣土。");
  expect(result("一、在第五条“禁止”后增加“任何人”。")).toBe("第五条里有2处“禁止”，没有写明加在哪一处。");
});

test("A 条 款 or 项 is taken out; numbers close up only where the decision says so", () => {
  expect(has("一、删去第五条。", "第六条　违反本办法第四条规定的，处一千元罚款；违反第五条第一款规定的，给予警告。")).toBe(true);
  expect(has("一、删去第五条。\n此外，对条文顺序作相应调整。", "第六条　本办法自2018年1月1日起施行。")).toBe(true);
  expect(amended("一、删去第五条第二款。").text).not.toContain("围垦");
  expect(amended("一、删去第三条第二款、第五条第一款。").text).toContain("第五条　禁止围垦河道。\n第六条");
  expect(result("一、将第三条第一款第（三）项删除。")).toBe("");
});

test("A 条 is added, numbers behind it move on, and references inside the text are listed", () => {
  const body = "一、增加一条，作为第五条：“第五条　采砂许可有效期为一年。”";
  const { changes, renumbered, text: now } = amended(body);
  expect(renumbered).toEqual([
    { before: "第五条", after: "第六条" },
    { before: "第六条", after: "第七条" },
    { before: "第七条", after: "第八条" },
  ]);
  expect(now).toContain("申请许可。\n第五条　采砂许可有效期为一年。\n第六条　禁止倾倒垃圾。");
  expect(changes.map((c) => [c.from, c.sentence])).toEqual([
    ["instruction", body.slice(2)],
    ["reference", "文中所引的第五条现为第六条。"],
  ]);
  expect(now).toContain("违反第六条第一款规定的");
  expect(amended(body, [changes[1]!.id]).text).toContain("违反第五条第一款规定的");
});

test("第几条之一 moves nothing; several 条 come at once; a chapter boundary is told", () => {
  expect(result("一、在第四条后增加一条，作为第四条之一：“第四条之一　采砂许可有效期为一年。”")).toBe("第四条之一　采砂许可有效期为一年。");
  const two = amended("一、增加两条，作为第五条、第六条：“第五条　甲甲。”\n“第六条　乙乙。\n丙丙。”");
  expect(two.text).toContain("第五条　甲甲。\n第六条　乙乙。\n丙丙。\n第七条　禁止倾倒垃圾。");
  const border = amended("一、增加一条，作为第四条：“第四条　丁。”");
  expect(border.changes[0]!.doubt).toContain("分在两章");
  expect(border.text).toContain("第四条　丁。\n第二章　管理\n第五条");
  expect(amended("一、在第二章增加一条，作为第四条：“第四条　丁。”").text).toContain("第二章　管理\n第四条　丁。\n第五条");
});

test("款 and 项 are added at their number; 项 behind count on", () => {
  expect(amended("一、第五条增加一款，作为第二款：“禁止排放污水。”").text).toContain("禁止倾倒垃圾。\n禁止排放污水。\n禁止围垦河道。");
  expect(amended("一、第四条增加一款，作为第二款：“许可由区水利局公布。”").text).toContain("申请许可。\n许可由区水利局公布。\n第五条");
  expect(amended("一、在第三条第一款中增加一项，作为第（二）项：“（二）保护优先；”").text).toContain(
    "（一）统一规划；\n（二）保护优先；\n（三）分级负责；\n（四）综合治理。",
  );
  expect(result("一、第四条增加一款：“许可由区水利局公布。”")).toBe("没有写明加在第四条的第几款。");
});

test("第六条改为第七条，修改为 takes the new number and is checked against the count", () => {
  const body = "一、增加一条，作为第五条：“第五条　甲甲。”\n二、第六条改为第七条，修改为：“第七条　违反本办法第四条规定的，处二千元罚款。”";
  const { text: now, changes } = amended(body);
  expect(now).toContain("第七条　违反本办法第四条规定的，处二千元罚款。\n第八条　本办法自");
  expect(changes.map((c) => c.doubt)).toEqual([null, null]);
  expect(amended(body.replaceAll("第七条", "第八条")).changes[1]!.doubt).toContain("依次数下来是第七条");
});

test("Chapters and the title take a new name; 条 are merged", () => {
  expect(result("一、将第二章章名修改为“监督管理”。")).toBe("第二章　监督管理");
  expect(result("一、将名称修改为“示例区河道和湖泊管理办法”。")).toBe("示例区河道和湖泊管理办法");
  const merged = amended("一、将第四条、第五条合并为一条，作为第四条，修改为：“采砂应当申请许可，禁止倾倒垃圾。”");
  expect(merged.text).toContain("第四条　采砂应当申请许可，禁止倾倒垃圾。\n第五条　违反本办法第四条");
  expect(merged.changes.map((c) => c.problem)).toEqual([null, "所引的第五条已删去，改引哪一条要由人定。"]);
});

test("Of a decision on several documents only what speaks of this one is taken", () => {
  const body = `示例区人民政府关于修改部分规范性文件的决定
经研究，决定对下列文件作出修改：
一、对《示例区道路管理办法》作出修改
（一）将第四条中的“区水利局”修改为“区住建局”。
二、对《示例区河道管理办法》（示政发〔2017〕3号）作出修改
（一）将第四条中的“区水利局”修改为“区水务局”。
（二）删去第五条第二款。
三、将《示例区绿化办法》第五条修改为：“第五条　甲。”
本决定自公布之日起施行。
`;
  const { changes } = consolidate(text, body, means);
  expect(changes.map((c) => c.sentence)).toEqual(["将第四条中的“区水利局”修改为“区水务局”", "删去第五条第二款"]);
});

test("What cannot be carried out is told with its reason, and never guessed", () => {
  expect(result("一、将第九条修改为：“甲。”")).toBe("现有文本里没有第九条。");
  expect(result("一、将第四条第二款修改为：“甲。”")).toBe("现有文本里没有第四条第二款。");
  expect(result("一、将第四条中的“公安局”修改为“公安分局”。")).toBe("第四条里没有“公安局”这几个字。");
  expect(result("一、删去第四条第二句。")).toContain("没有读出这一句要怎样改");
  expect(result("一、将第五条修改为：“第六条　甲。”")).toBe("引号里写的是第六条，与第五条对不上。");
  expect(result("一、将处罚标准适当增加。")).toContain("没有读出这一句要怎样改");
});

test("Nothing of the text changes but what the decision changes, down to blanks and blank lines", () => {
  const spaced = text.replaceAll("\n", "\n\n").replaceAll("\n第", "\n　　第").replaceAll("\n（", "\n　　（");
  const { text: now } = consolidate(spaced, decided("一、将第五条第一款中的“垃圾”修改为“渣土”。"), means);
  expect(now).toBe(spaced.replace("倾倒垃圾", "倾倒渣土").replace(/\n+$/, "\n"));
});

test("A title changed behind a colon and a chapter told by its own words are read", () => {
  const { text: out, changes } = amended("一、将名称修改为：“示例区河湖管理办法”。\n二、将第二章“管理”修改为“保护和管理”。");
  expect(changes.map((c) => c.problem)).toEqual([null, null]);
  expect(out).toContain("示例区河湖管理办法");
  expect(out).toContain("第二章　保护和管理");
});
