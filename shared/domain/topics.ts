/**
 * 主题分类 as the government portals sort their documents by. Where an office has a list of its own, it is a setting;
 * this is the one a new library begins with.
 */
export const usualTopics: readonly string[] = [
  "机构职能",
  "综合政务",
  "国民经济管理、国有资产监管",
  "财政、金融、审计",
  "国土资源、能源",
  "农业、林业、水利",
  "工业、交通",
  "商贸、海关、旅游",
  "市场监管、安全生产监管",
  "城乡建设、环境保护",
  "科技、教育",
  "文化、广电、新闻出版",
  "卫生、体育",
  "人口与计划生育、妇女儿童工作",
  "劳动、人事、监察",
  "公安、安全、司法",
  "民政、扶贫、救灾",
  "民族、宗教",
  "对外事务",
  "其他",
];
