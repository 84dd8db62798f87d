import { pages } from "../../../shared/contract/issues.ts";
import { engineChoices, type EngineChoice as Choice } from "../../../shared/domain/pages.ts";
import { useCommand } from "../../api.ts";
import { Segments } from "../../parts/Choose.tsx";
import { engineTold, engineWords } from "../../words/pages.ts";

/** By which engine scans are read from now on. */
export function EngineChoice({ chosen }: { readonly chosen: Choice }) {
  const choose = useCommand(pages.engines, { said: (_, { engines }) => `以后由${engineWords[engines]}识别` });
  return (
    <>
      <h2>识别</h2>
      <span className="soft">引擎</span>
      <div>
        <Segments
          label="识别引擎"
          choices={engineChoices.map((value) => ({ value, words: engineWords[value] }))}
          chosen={chosen}
          onChange={(engines) => engines !== chosen && choose.run({ engines })}
        />
        <p className="quiet small engine-told">{engineTold[chosen]}</p>
      </div>
    </>
  );
}
