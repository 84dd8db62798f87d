import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { overviewPaper } from "../../shared/domain/overviewPaper.ts";
import { letterNotes, reminderLetter } from "../../shared/domain/reminders.ts";
import { figureSheets, figuresPaper } from "../../shared/domain/yearFigures.ts";
import type { Made } from "../../shared/contract/common.ts";
import type { Day } from "../../shared/domain/days.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { OpenLibrary } from "./desk.ts";
import { offerPdf, offerSheets, offerWord } from "./made.ts";

export const overview = (open: () => OpenLibrary): Handlers<typeof contract.overview> => {
  const today = () => open().today();
  const office = () => open().store.profiles.on(today()).legalOffice?.value || null;
  return {
    get: () => open().store.overview.get(),
    assign: (asked) => open().store.overview.assign(asked),
    year: ({ year }) => open().store.overview.year(year),
    page: ({ as }) =>
      (as === "word" ? offerWord : offerPdf)(open(), `总览${today()}`, [overviewPaper(open().store.overview.get(), office())], today()),
    letters: (asked) => letters(open(), office(), asked),
    figures: ({ year, as }) => {
      const figures = open().store.overview.year(year);
      const name = `${year}年行政规范性文件统计`;
      if (as === "xlsx") return offerSheets(open(), name, figureSheets(figures));
      return (as === "word" ? offerWord : offerPdf)(open(), name, [figuresPaper(figures, office(), today())], today());
    },
  };
};

/** The letters to these departments (to all that have something due, where none is named), as one Word file. */
function letters(
  library: OpenLibrary,
  office: string | null,
  { departments, replyBy }: { departments: readonly string[]; replyBy: Day },
): Promise<Made> {
  const today = library.today();
  if (replyBy < today) throw new Refusal("invalid", "报送期限早于今天，请改一个日期。");
  const asked = (name: string | null) => name !== null && (departments.length === 0 || departments.includes(name));
  const groups = library.store.overview.reminders().filter((group) => asked(group.department));
  if (groups.length === 0) throw new Refusal("not-found", "没有要提醒的单位；文件的起草单位不明时，请先写明。");
  const rules = library.store.profiles.on(today);
  const name = groups.length === 1 ? `到期提醒函（${groups[0]!.department}）` : `到期提醒函（${groups.length}个单位）`;
  const papers = groups.map((group) => reminderLetter(group, { office, today, replyBy, rules }));
  const unsigned = office ? [] : ["设置里还没有写法制机构的名称，函尾没有署名。"];
  return offerWord(library, name, papers, today, [...unsigned, ...letterNotes(rules)]);
}
