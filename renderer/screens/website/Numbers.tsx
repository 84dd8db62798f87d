import { publications } from "../../../shared/contract/publications.ts";
import type { MaskedNumber, PersonalFinding } from "../../../shared/contract/rehearsal.ts";
import { personalWords } from "../../../shared/domain/words.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";
import { Look } from "./Look.tsx";
import type { Reasoned } from "./ReasonDialog.tsx";

/** As many 手机号 as a person looks through here; the rest can be masked together. */
const most = 50;

interface NumberProps {
  readonly finding: PersonalFinding;
  readonly onAsk: (asked: Reasoned) => void;
  readonly onDone: () => void;
}
/** What looks like a person's number, and what can be done about it. */
export function PersonalNumber({ finding, onAsk, onDone }: NumberProps) {
  const [, go] = usePlace();
  const mask = useCommand(publications.mask, { said: "已遮盖，写出时以*代替", onDone });
  const { kind, stops, subject, title, where, tail, key } = finding;
  const what = `${personalWords[kind]}，尾号${tail}`;
  return (
    <Notice
      tone={stops ? "bad" : "doubt"}
      title={stops ? `疑似${personalWords[kind]}` : personalWords[kind]}
      acts={
        <>
          <Button off={mask.busy} onPress={() => mask.run({ numbers: [{ subject: subject.id, key }], masked: true })}>
            遮盖号码
          </Button>
          <Button onPress={() => onAsk({ kind: "clear", subject: subject.id, key, what })}>
            {stops ? `不是${personalWords[kind]}` : "可以公开"}
          </Button>
          {stops ? <Button onPress={() => onAsk({ kind: "withdraw", id: subject.id, what: title })}>不写出这一页</Button> : null}
          <Look subject={subject} go={go} />
        </>
      }
    >
      {`《${title}》${where}，尾号${tail}。`}
    </Notice>
  );
}

/** 手机号: often there by duty, so they stop nothing; each can be masked, or all at once. */
export function Mobiles({ found, onAsk, onDone }: { readonly found: readonly PersonalFinding[] } & Omit<NumberProps, "finding">) {
  const mask = useCommand(publications.mask, { said: (_, { numbers }) => `已遮盖${count(numbers.length)}个手机号`, onDone });
  if (found.length === 0) return null;
  return (
    <section className="section stops" aria-label="手机号">
      <h2>手机号{count(found.length)}处，写出前看一看</h2>
      {found.slice(0, most).map((f) => (
        <PersonalNumber key={`${f.subject.id} ${f.key}`} finding={f} onAsk={onAsk} onDone={onDone} />
      ))}
      {found.length > 1 ? (
        <div className="row">
          <Button
            kind="bare"
            off={mask.busy}
            onPress={() => mask.run({ numbers: found.map(({ subject, key }) => ({ subject: subject.id, key })), masked: true })}
          >
            {`全部遮盖${count(found.length)}处`}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** What goes out masked, and the way back. */
export function MaskedNumbers({ found, onDone }: { readonly found: readonly MaskedNumber[]; readonly onDone: () => void }) {
  const show = useCommand(publications.mask, { said: "不再遮盖", onDone });
  if (found.length === 0) return null;
  return (
    <section className="section" aria-label="已遮盖的号码">
      <h2>已遮盖的号码</h2>
      <ul className="masked">
        {found.map(({ kind, subject, title, where, tail, key }) => (
          <li key={`${subject.id} ${key}`}>
            <span className="soft">{`《${title}》${where}，${personalWords[kind]}尾号${tail}`}</span>
            <Button kind="bare" tiny off={show.busy} onPress={() => show.run({ numbers: [{ subject: subject.id, key }], masked: false })}>
              不再遮盖
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
