import { documentWord } from "./rows.ts";

const adverbs =
  /^(?:[\s\u3000、，,]|同时|同步|一同|一并|即行|即日起|即|随即|并|也|亦|均|都|各自|一律|全部|全文|相应|随之|随即|现已?|予以|应予以?|应(?!当)|自行|自动|自然|宣布|决定|特|统一|分别|正式|届时|今后|再|继续|(?:自|从|由)[^，。；]{2,36}?(?:起|后|之日)(?:开始)?|于[^，。；]{2,20}?(?:日|时|起)|在[^，。；]{2,24}?(?:后|时|之日起?|期间)|至[^，。；]{2,16}?日)*/u;
/** What may stand between a name and its verb without being spoken of itself: 及其实施细则, 等文件, and what says for whom. */
const along = /^(?:等|及|以及|和|与|或|连同|对|在|因|由于|鉴于|除|凡|其|中|之|第)/u;
const papers = new RegExp(`(?:${documentWord}|规章|法规|文件|条款|条文|内容|部分|附件|附录|清单|文本|名单|解释|说明|法令|政令)$`, "u");
const ofPaper = /^(?:逾期|遗失|丢失|到期|期满|届满|注销|吊销|被?收缴)/u;

/** True where the words between the last name and its verb speak of something else: 列入《甲药典》的品种，原标准同时废止 ends no 甲药典. */
export function speaksOfAnother(gap: string): boolean {
  const plain = gap.replace(/[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]/gu, "");
  const comma = Math.max(plain.lastIndexOf("，"), plain.lastIndexOf(","));
  const rest = plain.slice(comma + 1).replace(adverbs, "");
  if (rest.length < 2 || along.test(rest)) return false;
  if (comma >= 0) return true;
  const noun = rest.replace(/(?:同时|一律|即行|予以|相应|均)+$/u, "");
  return ofPaper.test(rest) || (/的[\p{Script=Han}]{1,14}$/u.test(noun) && !papers.test(noun));
}
