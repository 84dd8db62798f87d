import { Calendar, Search, UserRound } from "lucide-react";
import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import type { LibraryState, Person } from "../../../shared/contract/library.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { words } from "../../words/words.ts";
import { PersonForm } from "../start/WhoAreYou.tsx";

interface Props {
  readonly state: LibraryState;
  readonly name: string;
  readonly person: Person;
  readonly onAsk: () => void;
}

/** The program, the library, the way to everything, today, and who is at work. */
export function Top({ state, name, person, onAsk }: Props) {
  const [changing, setChanging] = useState(false);
  return (
    <header className="top">
      <div className="row">
        <span className="seal" aria-hidden="true">
          公
        </span>
        <span className="strong">{words.name}</span>
        <span className="split wide" />
        <span className="soft cut wide">{name}</span>
      </div>
      <Pressable className="field command" onPress={onAsk} aria-label="查找文件、文号、条文或命令">
        <Search className="icon" aria-hidden="true" />
        <span className="grow cut left">查找文件、文号、条文或命令</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </Pressable>
      <div className="row wide">
        <span className="row soft">
          <Calendar className="icon quiet" aria-hidden="true" />
          {words.today} {state.today}
        </span>
        <Button kind="bare" icon={UserRound} onPress={() => setChanging(true)}>
          {[person.office, person.name].filter(Boolean).join(" · ")}
        </Button>
      </div>
      {changing && state.open ? (
        <Dialog title="换操作人" onClose={() => setChanging(false)}>
          <div className="col">
            <PersonForm library={state.open} onDone={() => setChanging(false)} />
          </div>
        </Dialog>
      ) : null}
    </header>
  );
}
