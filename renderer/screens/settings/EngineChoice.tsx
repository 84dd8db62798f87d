import { Checkbox } from "react-aria-components";
import { pages } from "../../../shared/contract/issues.ts";
import { engineChoices, type EngineChoice as Choice } from "../../../shared/domain/pages.ts";
import { useCommand } from "../../api.ts";
import { Segments } from "../../parts/Choose.tsx";
import { proof } from "../../../shared/contract/proof.ts";
import { engineTold, engineWords } from "../../words/pages.ts";

/** By which engine scans are read from now on, and whether a second person checks what was proofread. */
export function EngineChoice({ chosen, secondCheck }: { readonly chosen: Choice; readonly secondCheck: boolean }) {
  const ask = useCommand(proof.secondCheck, { said: (_, { on }) => (on ? "校对后要由第二人复核" : "校对后不再复核") });
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
      <span className="soft">复核</span>
      <Checkbox className="check" isSelected={secondCheck} isDisabled={ask.busy} onChange={(on) => ask.run({ on })}>
        <span className="box" aria-hidden="true" />
        校完的页由另一个人复核
      </Checkbox>
    </>
  );
}
