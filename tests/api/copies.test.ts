import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { CopyCheck } from "../../shared/contract/copies.ts";
import { contract, newWorld } from "./world.ts";

const plan = `示例区人民政府办公室
关于印发2017年示例区政务公开
工作要点的通知
示政办发〔2017〕26号
各镇人民政府、街道办事处，区政府各部门：
《2017年示例区政务公开工作要点》已经2017年8月26日区政府第5次常务会议研究通过，现印发给你们，请认真贯彻执行。
示例区人民政府办公室
2017年8月28日
2017年示例区政务公开工作要点
一、加强预期引导。紧密结合经济社会发展形势，深入解读政策背景、依据、目标任务、涉及范围、落实情况。
二、加强统计信息公开。组织召开月度、季度、年度国民经济运行情况新闻发布会，及时发布重要指标数据。
`;
const other = `示例区人民政府
关于加强停车管理的通告
示政发〔2020〕3号
为了加强城区停车秩序管理，现将有关事项通告如下，请广大市民自觉遵守。
示例区人民政府
2020年3月1日
`;
const html = (body: string) =>
  `<!doctype html><html><head><title>x</title></head><body><div id="zoom">${body
    .trim()
    .split("\n")
    .map((l) => `<p>${l}</p>`)
    .join("")}</div><div>浏览次数：12</div></body></html>`;

it("a folder of saved pages is compared with the archive, each with what it is of and in which words it differs", async () => {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "要点.txt", text: plan }, { name: "通告.txt", text: other });
  const folder = join(world.folder, "门户");
  mkdirSync(folder);
  const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
  put("1一致.html", html(plan));
  put("2标点.txt", plan.replaceAll("，", ","));
  put("3首行.html", html(plan.replace("示例区人民政府办公室\n关于", "bet 365亚洲版官网办公室\n关于")));
  put("4没有文号.txt", plan.replace("示政办发〔2017〕26号\n", "").replace("关于印发2017年示例区政务公开\n工作要点的通知\n", ""));
  put("5别的.txt", "某公司关于销售家具的广告\n本店销售各种家具，欢迎选购，送货上门，价格从优。\n");
  put("6图.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a));
  const { batch } = await world.ask(contract.copies.compare, { files: [{ path: folder }] });
  const [job] = await world.ended(batch);
  const checks = job!.result as CopyCheck[];
  expect(checks.map((c) => [c.file, c.verdict, c.by, c.document?.id ?? null])).toEqual([
    ["门户/1一致.html", "same", "number", id],
    ["门户/2标点.txt", "punctuation", "number", id],
    ["门户/3首行.html", "differs", "number", id],
    ["门户/4没有文号.txt", "differs", "text", id],
    ["门户/5别的.txt", "unknown", null, null],
    ["门户/6图.png", null, null, null],
  ]);
  expect(checks[2]!.differences[0]!.pieces.slice(0, 3).map((p) => [p.kind, p.text])).toEqual([
    ["removed", "示例区人民政府"],
    ["added", "bet365亚洲版官网"],
    ["same", expect.stringContaining("办公室关于印发")],
  ]);
  expect((await world.ask(contract.jobs.batch, { id: batch })).batch.words).toBe("核对6个文件");
});
