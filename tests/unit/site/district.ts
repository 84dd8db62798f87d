import { readStructure } from "./headings.ts";
import { document, issue, page, source } from "./fixture.ts";
import type { Source } from "./fixture.ts";

const office = "示例区人民政府办公室";
const waste = `示例区人民政府办公室
关于印发《示例区门前三包责任制管理办法》的通知

示政办发〔2018〕12号

各镇人民政府、各街道办事处，区政府各部门：
《示例区门前三包责任制管理办法》已经区政府第14次常务会议研究同意，现印发给你们，请认真贯彻执行。
示例区人民政府办公室
2018年5月28日

示例区门前三包责任制管理办法
第一章　总则
第一条　为加强城市市容和环境卫生管理，落实单位和个人的门前责任，制定本办法。
第二条　本办法所称门前三包，是指责任人在其门前责任区内：
（一）包环境卫生，做到地面干净；
（二）包门前秩序，做到不店外经营。
第二章　附则
第三条　本办法自2018年7月1日起施行，有效期至2023年6月30日。`;
const shops = `示例区人民政府关于印发《示例区沿街商铺门前秩序管理办法》的通知
示政规〔2024〕3号
各镇人民政府，各街道办事处：
现将《示例区沿街商铺门前秩序管理办法》印发给你们。
第十六条　本办法自2024年12月1日起施行，有效期至2029年11月30日。《关于印发〈示例区门前三包责任制管理办法〉的通知》（示政办发〔2018〕12号）同时废止。
示例区人民政府
2024年10月31日`;

const by = { id: "d2", title: "示例区沿街商铺门前秩序管理办法", docNumber: "示政规〔2024〕3号" };
const basis = { ...by, article: "第十六条", sentence: null };

/** An invented district: one document repealed, the one that repeals it, one that runs out while the site is up, one still to come, and an issue of two pages. */
export const district = (more: Partial<Source> = {}): Source =>
  source(
    [
      document(
        1,
        {
          title: "示例区人民政府办公室关于印发《示例区门前三包责任制管理办法》的通知",
          docNumber: "示政办发〔2018〕12号",
          indexNumber: "000000001/2018-00047",
          issuers: [office],
          addressees: ["各镇人民政府", "各街道办事处", "区政府各部门"],
          signedOn: "2018-05-28",
          publishedOn: "2018-05-30",
          effectiveOn: "2018-07-01",
          validUntil: "2025-06-30",
        },
        waste,
        [
          { kind: "promulgated", on: "2018-05-30" },
          { kind: "commenced", on: "2018-07-01", until: "2023-06-30" },
          { kind: "amended", on: "2021-10-01", part: "第七条、第十二条", by: { id: null, title: null, docNumber: "示政办发〔2021〕17号" } },
          { kind: "extended", on: "2023-05-26", until: "2025-06-30" },
          { kind: "repealed", on: "2024-12-01", by, basis },
        ],
        {
          headings: readStructure(waste),
          relations: [{ words: "被废止", other: by, note: "第十六条" }],
          interpretations: [{ id: "d7", title: "示例区养老服务设施运营补贴办法", docNumber: "示政办规〔2024〕3号" }],
          topic: "城乡建设、环境保护",
          webAddress: "http://www.example.gov.cn/art/2018/5/30/art_1_2.html",
          inIssues: [{ issueId: "i1", pages: "1" }],
        },
      ),
      document(
        2,
        {
          title: "示例区人民政府关于印发《示例区沿街商铺门前秩序管理办法》的通知",
          docNumber: "示政规〔2024〕3号",
          issuers: ["示例区人民政府"],
          signedOn: "2024-10-31",
          publishedOn: "2024-10-31",
          effectiveOn: "2024-12-01",
          validUntil: "2029-11-30",
        },
        shops,
        [
          { kind: "promulgated", on: "2024-10-31" },
          { kind: "commenced", on: "2024-12-01", until: "2029-11-30" },
        ],
        {
          headings: readStructure(shops),
          relations: [
            {
              words: "废止了",
              other: {
                id: "d1",
                title: "示例区人民政府办公室关于印发《示例区门前三包责任制管理办法》的通知",
                docNumber: "示政办发〔2018〕12号",
              },
              note: null,
            },
          ],
        },
      ),
      document(
        3,
        {
          title: "示例区民政局关于临时救助标准的通知",
          docNumber: "示民规〔2022〕1号",
          issuers: ["示例区民政局"],
          signedOn: "2022-12-20",
          publishedOn: "2022-12-21",
        },
        "示例区民政局关于临时救助标准的通知\n示民规〔2022〕1号\n临时救助标准每人每月六百元。\n本通知自2023年1月1日起施行，有效期至2024年12月31日。",
        [
          { kind: "promulgated", on: "2022-12-21" },
          { kind: "commenced", on: "2023-01-01", until: "2024-12-31" },
        ],
        {
          issued: {
            text: "示例区民政局关于临时救助标准的通知\n示民规〔2022〕1号\n临时救助标准每人每月五百元。\n本通知自2023年1月1日起施行，有效期至2024年12月31日。",
            hash: "5".repeat(64),
            headings: [],
            heldFrom: "2023-06-01",
          },
        },
      ),
      document(
        7,
        { title: "示例区养老服务设施运营补贴办法", docNumber: "示政办规〔2024〕3号", issuers: [office], signedOn: "2024-11-28" },
        "示例区养老服务设施运营补贴办法\n养老服务设施按床位补贴。本办法自2025年1月1日起施行。",
        [
          { kind: "promulgated", on: "2024-11-28" },
          { kind: "commenced", on: "2025-01-01", until: null },
        ],
      ),
    ],
    [
      issue(
        "i1",
        "11",
        [
          page(5, 1, "示例区人民政府公报\n关于开展门前三包责任制\n试点工作的通知\n各单位要做到门前无垃圾，把门前三"),
          page(6, 2, "包落到实处。\n二次供水设施由专业单位管护。\n责任单位每季度报告一次。"),
        ],
        [
          { title: "示例区沿街商铺门前秩序管理办法", column: "区政府文件", documentId: "d2", stretches: [[1, 1]] },
          { title: "二次供水管护安排", column: "部门文件", documentId: null, stretches: [[2, 2]] },
        ],
      ),
      issue("i2", "10", [page(9, 1, "十月的公报\n人事任免")]),
    ],
    {
      cleanUps: [
        {
          id: "c1",
          name: "2024年规范性文件清理",
          organ: "示例区人民政府",
          cutoff: "2024-10-31",
          on: "2024-12-01",
          decision: by,
          counts: { continue: 1, repeal: 2 },
          hidden: 1,
          rows: [
            {
              verdict: "continue",
              document: { id: "d3", title: "示例区民政局关于临时救助标准的通知", docNumber: "示民规〔2022〕1号" },
              issuers: ["示例区民政局"],
              reason: "",
              until: null,
            },
            {
              verdict: "repeal",
              document: {
                id: "d1",
                title: "示例区人民政府办公室关于印发《示例区门前三包责任制管理办法》的通知",
                docNumber: "示政办发〔2018〕12号",
              },
              issuers: [office],
              reason: "已有新办法",
              until: null,
            },
          ],
        },
      ],
      ...more,
    },
  );
