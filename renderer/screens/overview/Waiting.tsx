import { useState } from "react";
import type { Day } from "../../../shared/domain/days.ts";
import type { Overview } from "../../../shared/domain/overview.ts";
import { headline } from "../../../shared/domain/status.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { documentAt } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { unknownDrafter, untilWords } from "../../words/overview.ts";
import { shapeOf } from "../../words/status.ts";
import { count, moment } from "../../words/words.ts";
import { DraftersDialog } from "../documents/DraftersDialog.tsx";

export const waitingViews = ["reminders", "unmarked", "unlisted", "advised"] as const;
export type WaitingView = (typeof waitingViews)[number];

interface Props {
  readonly page: Overview;
  readonly view: WaitingView;
  readonly onView: (view: WaitingView) => void;
  /** Only what is this department's; undefined: everybody's. */
  readonly department: string | null | undefined;
  readonly onAll: () => void;
}

/** The documents behind the figures, each a step from its page. */
export function Waiting({ page, view, onView, department, onAll }: Props) {
  const groups = page.reminders.filter((g) => department === undefined || g.department === department);
  const counts = {
    reminders: new Set(groups.flatMap((g) => g.reminders.map((r) => r.id))).size,
    unmarked: page.unmarked.count,
    unlisted: page.unlisted.count,
    advised: page.advised.count,
  };
  const words = { reminders: "到期", unmarked: "未标注", unlisted: "应登未登", advised: "提示" };
  return (
    <section className="pane tray" aria-label="待办文件">
      <div className="head">
        <Segments
          label="待办文件"
          choices={waitingViews.map((value) => ({ value, words: `${words[value]}${counts[value] ? count(counts[value]) : ""}` }))}
          chosen={view}
          onChange={onView}
        />
      </div>
      <div className="scroll">
        {view === "reminders" && department !== undefined ? (
          <div className="only row">
            <span className="strong cut">{department ?? unknownDrafter}</span>
            <Button kind="bare" tiny onPress={onAll}>
              看所有单位
            </Button>
          </div>
        ) : null}
        {view === "reminders" && department === null ? <Homeless page={page} /> : null}
        {view === "reminders" && department !== null ? <Reminders groups={groups} today={page.today} /> : null}
        {view === "unmarked" ? <Unmarked page={page} /> : null}
        {view === "unlisted" ? <Unlisted page={page} /> : null}
        {view === "advised" ? <AdvisedList page={page} /> : null}
      </div>
    </section>
  );
}

function Reminders({ groups, today }: { readonly groups: Overview["reminders"]; readonly today: Day }) {
  const [asked, setAsked] = useState<{ readonly id: string; readonly title: string | null } | null>(null);
  if (groups.length === 0) return <Empty>180日内没有到期的文件。</Empty>;
  return (
    <>
      {groups.map((group) => (
        <section key={group.department ?? ""} className="section due">
          <h2>
            {group.department ?? unknownDrafter}
            <span className="quiet">{group.reminders.length}份</span>
          </h2>
          <ul>
            {group.reminders.map((r) => (
              <Line key={r.id} id={r.id} title={r.title} docNumber={r.docNumber} issuers={r.issuers}>
                <span className={r.left <= 30 ? "late" : ""}>
                  {r.validUntil}届满，{untilWords(r.left)}
                </span>
                {r.evaluateFrom && r.evaluateFrom > today ? <span>{r.evaluateFrom}起评估</span> : null}
                {r.publishBy && r.publishBy >= today ? <span>续期最迟{r.publishBy}公布</span> : null}
                {r.publishBy && r.publishBy < today ? <span className="late">续期应在{r.publishBy}前公布</span> : null}
                {group.department === null ? (
                  <Button kind="bare" tiny onPress={() => setAsked(r)}>
                    写明单位
                  </Button>
                ) : null}
              </Line>
            ))}
          </ul>
        </section>
      ))}
      {asked ? <DraftersDialog document={asked} known={[]} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
function Homeless({ page: { homeless } }: { readonly page: Overview }) {
  const [asked, setAsked] = useState<(typeof homeless)[number] | null>(null);
  if (homeless.length === 0) return <Empty>现行有效的文件都知道由谁起草。</Empty>;
  return (
    <section className="section due">
      <p className="soft">写明以后，到期提醒和清理意见表才知道发给谁。</p>
      <ul>
        {homeless.map((d) => (
          <Line key={d.id} id={d.id} title={d.title} docNumber={d.docNumber} issuers={d.issuers}>
            <Button kind="bare" tiny onPress={() => setAsked(d)}>
              写明单位
            </Button>
          </Line>
        ))}
      </ul>
      {asked ? <DraftersDialog document={asked} known={[]} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}
function Unmarked({ page: { unmarked, writtenAt, today } }: { readonly page: Overview }) {
  if (unmarked.count === 0) return <Empty>失效、废止的文件在网站上都已标明。</Empty>;
  return (
    <section className="section due">
      <p className="soft">
        {writtenAt ? `${moment(writtenAt, today)}写出网站以后失效、废止的，再写出一次就会标明。` : "还没有写出过网站，网站上没有任何标注。"}
      </p>
      <ul>
        {unmarked.rows.map((u) => (
          <Line key={u.id} id={u.id} title={u.title} docNumber={u.docNumber} issuers={u.issuers}>
            <span className={`status ${shapeOf[headline(u.status)]}`}>
              <Glyph shape={shapeOf[headline(u.status)]} />
              {headline(u.status)}
            </span>
            <span>
              {u.status.since}起，已{count(u.days)}日
            </span>
          </Line>
        ))}
      </ul>
      <Rest shown={unmarked.rows.length} count={unmarked.count} />
    </section>
  );
}
function Unlisted({ page: { unlisted } }: { readonly page: Overview }) {
  if (unlisted.count === 0) return <Empty>应登公报的文件都已登载。</Empty>;
  return (
    <section className="section due">
      <ul>
        {unlisted.rows.map((u) => (
          <Line key={u.id} id={u.id} title={u.title} docNumber={u.docNumber} issuers={u.issuers}>
            <span>
              {u.issuedOn}公布，已等{count(u.days)}日
            </span>
            {u.due ? <span className={u.overdue ? "late" : ""}>期限{u.due}</span> : null}
          </Line>
        ))}
      </ul>
      <Rest shown={unlisted.rows.length} count={unlisted.count} />
    </section>
  );
}
function AdvisedList({ page: { advised } }: { readonly page: Overview }) {
  if (advised.count === 0) return <Empty>没有待核的提示。</Empty>;
  return (
    <section className="section due">
      <p className="soft">与制定时的规定不合的地方。打开文件，在“提示”里写明情况。</p>
      <ul>
        {advised.rows.map((a) => (
          <Line key={a.id} id={a.id} title={a.title} docNumber={a.docNumber} issuers={a.issuers}>
            {a.messages.map((message) => (
              <span key={message}>{message}</span>
            ))}
          </Line>
        ))}
      </ul>
      <Rest shown={advised.rows.length} count={advised.count} words="没有列出" />
    </section>
  );
}
const Rest = ({ shown, count: all, words = "等得较短" }: { readonly shown: number; readonly count: number; readonly words?: string }) =>
  all > shown ? (
    <p className="quiet">
      另有{count(all - shown)}份，{words}。
    </p>
  ) : null;

interface LineProps {
  readonly id: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly children: React.ReactNode;
}
const Line = ({ id, title, docNumber, issuers, children }: LineProps) => (
  <li>
    <a href={`#${documentAt(id)}`} title={title ?? ""}>
      <span className="cut">{shortTitle(title, issuers)}</span>
    </a>
    <span className="meta">
      {docNumber ? <span className="no">{docNumber}</span> : null}
      {children}
    </span>
  </li>
);
