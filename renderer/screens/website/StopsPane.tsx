import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { ledgers } from "../../../shared/contract/ledgers.ts";
import type { MentionFinding, Rehearsal } from "../../../shared/contract/rehearsal.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";
import { Look } from "./Look.tsx";
import { MaskedNumbers, Mobiles, PersonalNumber } from "./Numbers.tsx";
import { ReasonDialog, type Reasoned } from "./ReasonDialog.tsx";

/** 拦下: what has to be dealt with before anything is written, each with its ways out; below it, what is only told. */
export function StopsPane({ told, onAgain }: { readonly told: Rehearsal; readonly onAgain: () => void }) {
  const [asked, setAsked] = useState<Reasoned | null>(null);
  const stops = told.personal.filter((p) => p.stops);
  const n = told.mentions.length + stops.length;
  const mobiles = told.personal.filter((p) => !p.stops);
  const hints = [
    told.doubtful.length && `${count(told.doubtful.length)}份文件的存疑没有处理，先看《${told.doubtful[0]!.title}》`,
    told.links.length && `${count(told.links.length)}处链接没有着落：${told.links[0]!.path}等`,
    told.unknown.length && `${count(told.unknown.length)}处提到的文件没有收录，不作链接`,
    told.unproofed && `${count(told.unproofed)}页尚未校对，页上会注明`,
  ].filter((hint): hint is string => typeof hint === "string");
  return (
    <section className="pane tray" aria-label="拦下">
      <div className="head">
        <h2>拦下</h2>
        <span className="quiet">{n ? `${count(n)}项` : "没有"}</span>
      </div>
      <div className="scroll">
        {n === 0 ? (
          <div className="section">
            <Notice tone="good" title="没有要先处理的，可以写出。" />
          </div>
        ) : (
          <div className="section stops">
            {told.mentions.map((m) => (
              <Mention key={`${m.path} ${m.secret.id}`} mention={m} onAsk={setAsked} onDone={onAgain} />
            ))}
            {stops.map((p) => (
              <PersonalNumber key={`${p.subject.id} ${p.key}`} finding={p} onAsk={setAsked} onDone={onAgain} />
            ))}
          </div>
        )}
        <Mobiles found={mobiles} onAsk={setAsked} onDone={onAgain} />
        <MaskedNumbers found={told.masked} onDone={onAgain} />
        {hints.length ? (
          <section className="section">
            <h2>提示</h2>
            <ul className="checks">
              {hints.map((hint) => (
                <li key={hint}>
                  <TriangleAlert className="icon" aria-hidden="true" />
                  <span>{hint}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      {asked ? <ReasonDialog asked={asked} onClose={() => setAsked(null)} onDone={onAgain} /> : null}
    </section>
  );
}

interface MentionProps {
  readonly mention: MentionFinding;
  readonly onAsk: (asked: Reasoned) => void;
  readonly onDone: () => void;
}
function Mention({ mention: { title, subject, words, secret }, onAsk, onDone }: MentionProps) {
  const [, go] = usePlace();
  const open = useCommand(ledgers.review, { said: "已改为主动公开", onDone });
  const called = secret.title ?? secret.docNumber ?? "无标题文件";
  return (
    <Notice
      tone="bad"
      title={`将带出${words.replace(/^一份/, "")}`}
      acts={
        <>
          {subject && secret.id ? (
            <Button onPress={() => onAsk({ kind: "permit", subject: subject.id, document: secret.id!, what: title })}>许可这处提到</Button>
          ) : null}
          {subject ? <Button onPress={() => onAsk({ kind: "withdraw", id: subject.id, what: title })}>不写出这一页</Button> : null}
          {secret.id ? (
            <Button kind="bare" off={open.busy} onPress={() => open.run({ id: secret.id!, disclosure: "open", reason: "", on: null })}>
              改为主动公开
            </Button>
          ) : null}
          <Look subject={subject} go={go} />
        </>
      }
    >
      《{title}》里有《{called}》。该文件不是主动公开。
    </Notice>
  );
}
