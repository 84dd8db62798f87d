import type { Fields } from "./documents.ts";

/** 山东省行政规范性文件制定和监督管理办法（省政府令第353号）第三条第二款: what is no 行政规范性文件, with how its title gives it away. */
export const exclusions = [
  {
    id: "internal",
    words: "内部管理规范",
    title: /内部(?:管理|控制|审计)|机关(?:内部|后勤|财务|公文|印章|用车|值班|考勤)|公务用车|办公用房/u,
  },
  {
    id: "work-system",
    words: "工作制度",
    title: /工作(?:制度|规则|规程|机制)|议事规则|联席会议制度|(?:考核|考评|督查|问责)(?:办法|细则|制度)/u,
  },
  {
    id: "organisation",
    words: "机构编制",
    title: /机构编制|职能配置|内设机构|(?:成立|调整|撤销|设立|组建)[^，。]{0,24}(?:领导小组|指挥部|委员会|专班|机构)|组成人员/u,
  },
  { id: "minutes", words: "会议纪要", title: /纪要/u },
  { id: "plan", words: "工作方案", title: /(?:方案|计划|要点|预案|规划|分工|任务清单|行动)(?:[（(][^（()）]*[）)])?[》〉]?(?:的通知)?$/u },
  { id: "report", words: "请示报告", title: /(?:请示|报告)$|报送|情况通报/u },
  { id: "honours", words: "表彰奖惩", title: /表彰|表扬|通报批评|授予|处分|先进(?:集体|单位|个人)|劳动模范/u },
  { id: "appointment", words: "人事任免", title: /任免|任命|免去|免职|任职|聘任/u },
  {
    id: "single",
    words: "对具体事项的决定",
    title: /批复|征收[^，。]{0,24}(?:土地|房屋)|行政(?:处罚|许可|复议)决定|公示|核准|(?:复)?函$/u,
  },
  { id: "technical", words: "技术标准、技术规程", title: /技术(?:规范|规程|标准|导则|指南|要求)|操作规程|地方标准/u },
] as const;
export type Exclusion = (typeof exclusions)[number]["id"];
export const exclusionSource = "省政府令第353号第三条第二款";

/** One ground for or against, in words. */
export interface Ground {
  readonly speaks: "for" | "against";
  readonly words: string;
  readonly exclusion: Exclusion | null;
}
/** Whether a text looks like a 行政规范性文件. A suggestion with its grounds; a person decides. */
export interface NormativeReading {
  readonly suggests: "yes" | "no" | "doubt";
  readonly grounds: readonly Ground[];
}

const duties = /应当|不得|必须|禁止|严禁|有权|可以申请|给予补[助贴]|罚款|处罚|收费|缴纳|许可/gu;
const ruling = /(?:办法|规定|细则|规则|意见|若干措施|通告|公告)(?:[（(](?:试行|暂行)[）)])?[》〉]?(?:的(?:通知|决定|公告|通告))?$/u;

/** What speaks for and against a text being a 行政规范性文件: its kind, whom it binds, whether it applies again and again. */
export function normativeOf(text: string, fields: Fields): NormativeReading {
  const title = fields.title ?? "";
  const against: Ground[] = exclusions
    .filter((e) => e.title.test(title))
    .map((e) => ({ speaks: "against", words: `标题像${e.words}`, exclusion: e.id }));
  if (/人民代表大会|国务院/u.test(fields.issuers[0] ?? "") || /(?:国务院|省人民政府|省政府|部|总局)令/u.test(fields.docNumber ?? ""))
    against.push({ speaks: "against", words: "是法规、规章或上级文件", exclusion: null });
  if (/(?:解读|图解|问答)$/u.test(title)) against.push({ speaks: "against", words: "是解读材料", exclusion: null });
  const favour: Ground[] = [];
  const say = (words: string) => favour.push({ speaks: "for", words, exclusion: null });
  if (fields.registerNumber) say(`已编登记号${fields.registerNumber}`);
  if (ruling.test(title)) say("标题是办法、规定、细则、意见或通告一类");
  const count = text.match(duties)?.length ?? 0;
  if (count >= 3) say(`文中有${count}处规定权利义务（应当、不得等）`);
  if (fields.validUntil || fields.validity) say("写明了有效期，可反复适用");
  const suggests = against.length > 0 ? (fields.registerNumber ? "doubt" : "no") : favour.length >= 2 ? "yes" : "doubt";
  return { suggests, grounds: [...against, ...favour] };
}

/** What a person decided, and why. */
export interface NormativeDecision {
  readonly is: boolean;
  readonly reason: string;
}

/** Whether a document counts as 规范性文件: by a person's word, else by its looks, where only a clear no is one. */
export const isNormative = (decision: NormativeDecision | null, read: NormativeReading): boolean => decision?.is ?? read.suggests !== "no";
