/** The library in the order in which the program takes it in: oldest first, so that what an act speaks of is already there. */
export const documents = [
  "2003-示例区户外广告管理暂行规定.txt",
  "2008-关于加强农村饮用水水源保护工作的意见.txt",
  "2010-示例区户外广告设置管理办法.txt",
  "2012-示例区区级储备粮管理办法.txt",
  "2014-示例区黄标车提前淘汰补贴实施办法.txt",
  "2018-关于加强农村公路养护管理工作的意见.md",
  "2020-示例区小型水利工程管护办法.md",
  "2021-示例区农村公路养护管理办法.txt",
  "2022-示例区政务数据共享管理办法.txt",
  "2022-示例区生活垃圾分类管理办法（试行）.html",
  "2023-关于修改示例区农村公路养护管理办法的决定.md",
  "2024-示例区农作物秸秆综合利用补助资金管理办法.docx",
  "2024-关于划定禁止燃放烟花爆竹区域的公告.docx",
  "2025-示例区行政规范性文件制定和监督管理办法.txt",
  "2025-示例区行政规范性文件制定和监督管理办法政策解读.md",
  "2025-关于公布规范性文件清理结果的决定.txt",
  "2025-关于延长示例区小型水利工程管护办法有效期的通知.md",
  "2026-示例区生活垃圾分类管理办法.pdf",
];

/** What the gazette of 2025 prints, by column. */
export const printed2025 = [
  { column: "区政府文件", docNumber: "示政发〔2025〕1号", file: documents[13] },
  { column: "区政府文件", docNumber: "示政发〔2025〕2号", file: documents[15] },
  { column: "区政府办公室文件", docNumber: "示政办发〔2025〕4号", file: documents[16] },
  { column: "政策解读", docNumber: null, file: documents[14] },
];
