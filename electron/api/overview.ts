import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import { overviewPaper } from "../../shared/domain/overviewPaper.ts";
import { reminderLetter } from "../../shared/domain/reminders.ts";
import { figureSheets, figuresPaper } from "../../shared/domain/yearFigures.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { OpenLibrary } from "./desk.ts";
import { offerPdf, offerSheets, offerWord } from "./made.ts";

export const overview = (open: () => OpenLibrary): Handlers<typeof contract.overview> => {
  const today = () => open().today();
  const office = () => open().store.profiles.on(today()).legalOffice?.value || null;
  return {
    get: () => open().store.overview.get(),
    year: ({ year }) => open().store.overview.year(year),
    page: ({ as }) =>
      (as === "word" ? offerWord : offerPdf)(open(), `总览${today()}`, [overviewPaper(open().store.overview.get(), office())], today()),
    letters: ({ departments, replyBy }) => {
      if (replyBy < today()) throw new Refusal("invalid", "报送期限早于今天，请改一个日期。");
      const groups = open().store.overview.reminders().filter((g) => g.department !== null && (departments.length === 0 || departments.includes(g.department))); // prettier-ignore
      if (groups.length === 0) throw new Refusal("not-found", "没有要提醒的单位；文件的起草单位不明时，请先写明。");
      const terms = { office: office(), today: today(), replyBy, rules: open().store.profiles.on(today()) };
      const name = groups.length === 1 ? `到期提醒函（${groups[0]!.department}）` : `到期提醒函（${groups.length}个单位）`;
      return offerWord(open(), name, groups.map((group) => reminderLetter(group, terms)), today()); // prettier-ignore
    },
    figures: ({ year, as }) => {
      const figures = open().store.overview.year(year);
      const name = `${year}年行政规范性文件统计`;
      if (as === "xlsx") return offerSheets(open(), name, figureSheets(figures));
      return (as === "word" ? offerWord : offerPdf)(open(), name, [figuresPaper(figures, office(), today())], today());
    },
  };
};
