import type { EffectKind } from "../proposals.ts";

export type VerbKind = Exclude<EffectKind, "amends" | "partly-repeals">;
/** A verb that ends, stops, shortens or keeps another document, and where it stands in its clause. */
export interface Verb {
  readonly kind: VerbKind;
  readonly start: number;
  readonly end: number;
}

const patterns: readonly (readonly [RegExp, VerbKind])[] = [
  [
    /废止|作废|停止执行|停止实施|停止施行|停止试行|停止生效|停止适用|终止执行|不再适用(?=[。；，,]|$)|(?<=(?:施行|实施|执行)[，,](?:并|同时)?)代替|不再执行|不再施行|不再引用|不再作为(?:[^，。；]{0,8}的)?依据|由本.{2,8}(?:代替|取代)/gu,
    "repeals",
  ],
  [/(?:暂停|暂缓|中止)(?:执行|实施|施行|适用)/gu, "suspends"],
  [/宣布失效|予以失效|自行失效|自动失效|即行失效|同时失效|失效/gu, "lapses"],
  [/有效期限?[^，。；]{0,6}(?:延长|延续|延至|顺延|续延)|(?:延长|延续)有效期|延长(?:执行|实施|施行)?(?:期限|至)|延续执行至/gu, "extends"],
  [/(?:决定|予以|继续)保留|保留(?=《)|继续有效|继续执行|继续施行|继续实施|予以保留|保留有效/gu, "continues"],
];

/** Effects whose sentence may name a last day. */
const dated: readonly EffectKind[] = ["extends", "continues", "suspends"];
export const hasLastDay = (kind: EffectKind): boolean => dated.includes(kind);

/** Sentences that talk about such a verb without doing it (domain notes §4.4, negatives). Asked with names hidden. */
export const onlyTalk =
  /拟(?:予以?)?(?:废止|宣布失效|失效|修改|保留|继续有效)|征求意见|草案|送审稿|(?:不得|尚未|未(?:被|予|经|曾)?|没有|不予|不再|是否|建议|可以|应当|(?<![相适反响对])应(?!即)|需要?|及时)[^，。；、\u0001]{0,10}(?:废止|失效|作废)|(?:废止|失效)(?:程序|情形|条件|建议|意见|评估|标准|理由)|(?:修改|修订|修正|制定)(?:和|或者?|、|与|及)废止|废止(?:和|或者?|、|与|及)(?:修改|修订|修正|制定)|(?:年底|月底|季度末)前|年内|(?:研究|组织|启动|开展|做好|完成)[^，。；]{0,16}(?:废止|清理)|(?:认为|可以|根据实际情况)[^。；]{0,20}停止执行/u;
/** What may not follow the verb: 废止后, 废止前, 废止的，…. */
const talkBehind = /^(?:\d+件|后|前|以来|了|之前|之后|之日|的(?!规范性文件|文件|通知|决定)|情况|工作|与否|或|目录|清单|名单|计划|范围)/u;
const alreadyDone = /(?:已经?|业已|业经)(?!不|无|过|失去|完成|到期|届满)(?:于[^，。；]{2,20})?(?:被|由|经)?[^，。；]{0,30}$/u;
/** 已被《乙办法》废止: told of, not done. */
const passive = /被[^，。；《》]{0,40}《[^《》]*》[^，。；《》]{0,12}$/u;
/** 已经废止，不再执行: the second verb says the first again. */
const doneBefore = /已(?:经)?(?:于[^，。；]{2,20})?[^，。；]{0,8}(?:废止|失效|作废|停止执行)[，,][^，。；]{0,8}$/u;
/** 关于废止《甲办法》的决定: a name without its marks. */
const inTitle = /关于(?:修改和|宣布)?$/u;
/** 本办法自行失效: the document's own end. */
const ofItself = /(?:^|[，,。；;])[\s\u3000]*本(?!通知|决定|公告)[\p{Script=Han}]{1,6}?(?:同时|自行|自动|随之|相应|即行|也|即)?$/u;
/** 其余条款继续有效 says nothing of the document that a part of is ended; 有关规定继续有效 speaks of something else. */
const ofTheRest = /(?:其余|其他|其它|有关规定|未)[^，。；《]{0,12}$/u;

/** The verbs of a clause that do what they say, in order. */
export function verbsIn(text: string): Verb[] {
  return patterns
    .flatMap(([pattern, kind]) => [...text.matchAll(pattern)].map((m) => ({ kind, start: m.index, end: m.index + m[0].length })))
    .filter(({ kind, start, end }) => {
      const before = text.slice(Math.max(0, start - 600), start);
      if (
        talkBehind.test(text.slice(end)) ||
        passive.test(before) ||
        doneBefore.test(before) ||
        inTitle.test(before) ||
        ofItself.test(before)
      )
        return false;
      if (alreadyDone.test(before.replace(/^.*《\u0001*》/su, ""))) return false;
      return !(kind === "continues" && ofTheRest.test(before));
    })
    .map((verb) => (verb.kind === "repeals" && meanwhile(text, verb) ? { ...verb, kind: "suspends" as const } : verb))
    .sort((a, b) => a.start - b.start);
}

/** 防控期间，《甲办法》停止执行: it stops for that time. */
const meanwhile = (text: string, { start, end }: Verb): boolean =>
  text.slice(start, end).startsWith("停止") && /(?:期间|期内)[，,]?[^。；]*$/u.test(text.slice(0, start));
