import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { people, type LibraryState } from "../../../shared/contract/library.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { FormText } from "../../parts/Fields.tsx";

type Open = NonNullable<LibraryState["open"]>;

/** 当前操作人: whose name stands under what is done. No password; people remembered are one press away. */
export function WhoAreYou({ library }: { readonly library: Open }) {
  return (
    <div className="app first">
      <main className="start">
        <div className="hello">
          <span className="seal large" aria-hidden="true">
            公
          </span>
          <div>
            <h1>谁在操作</h1>
            <p className="soft">打开的是“{library.name}”。登记、校对都会记下操作人，不设密码。</p>
          </div>
        </div>
        <PersonForm library={library} />
      </main>
      <footer className="strip">
        <span className="quiet mono">{library.path}</span>
      </footer>
    </div>
  );
}

/** Chooses a remembered person, or writes down a new one. */
export function PersonForm({ library, onDone }: { readonly library: Open; readonly onDone?: () => void }) {
  const [name, setName] = useState("");
  const [office, setOffice] = useState(library.people[0]?.office ?? "");
  const choose = useCommand(people.choose, { inPlace: true, ...(onDone ? { onDone } : {}) });
  return (
    <>
      {library.people.length ? (
        <div className="sheet" role="group" aria-label="记得的人">
          {library.people.map((person, i) => (
            <Pressable
              key={person.id}
              className="choice"
              autoFocus={i === 0}
              isDisabled={choose.busy}
              onPress={() => choose.run({ name: person.name, office: person.office })}
            >
              <span className="initial" aria-hidden="true">
                {person.name.slice(0, 1)}
              </span>
              <span className="grow">
                <b>{person.name}</b>
                <span>{person.office}</span>
              </span>
            </Pressable>
          ))}
        </div>
      ) : null}
      <form
        className="sheet padded"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) choose.run({ name: name.trim(), office: office.trim() });
        }}
      >
        <FormText label="姓名" value={name} onChange={setName} autoFocus={library.people.length === 0} wrong={choose.refusal} />
        <FormText label="科室" value={office} onChange={setOffice} placeholder="如：法制科" />
        <span />
        <div>
          <Button kind="act" submit off={!name.trim() || choose.busy}>
            以此人开始
          </Button>
        </div>
      </form>
    </>
  );
}
