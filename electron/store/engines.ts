import { engineChoices, type EngineChoice } from "../../shared/domain/pages.ts";
import type { Done } from "../../shared/contract/common.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";

/** What the choice is called where it is written down. */
const words: Readonly<Record<EngineChoice, string>> = { ppocr: "飞桨", tesseract: "Tesseract", both: "双引擎互校" };

/** By which engines this library's pages are read: the last choice that stands. */
export function engines({ changed }: Context, acts: Acts, decisions: Decisions) {
  return {
    get: (): EngineChoice => (decisions.of("library").get("engines")?.value as EngineChoice | undefined) ?? engineChoices[0],
    choose(choice: EngineChoice): Done {
      const input = { engines: choice };
      const done = acts.run({ verb: "pages/engines", input, words: `识别引擎改为${words[choice]}` }, (act) => {
        decisions.add("library", "engines", { is: choice }, act.id);
        return { act: act.id };
      });
      changed("library");
      return done;
    },
  };
}
