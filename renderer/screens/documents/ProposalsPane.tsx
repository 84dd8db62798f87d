import { Check, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { proposals, type DocumentView, type ProposalView } from "../../../shared/contract/documents.ts";
import type { Span } from "../../../shared/domain/documents.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { documentAt } from "../../places.ts";
import { proposalWords, shortTitle } from "../../words/documents.ts";

interface Props {
  readonly document: DocumentView;
  readonly onHover: (span: Span | null) => void;
  readonly onShow: (at: number) => void;
}

/** What the text says about other documents; it does nothing until a person accepts it. */
export function ProposalsPane({ document, onHover, onShow }: Props) {
  const decide = useCommand(proposals.decide, {
    said: ({ events, unresolved }, { decision, ids }) =>
      decision === "accepted"
        ? `已接受${ids.length}条建议${events.length ? `，登记${events.length}项效力变动` : ""}${unresolved ? `，${unresolved}条的对象未收录` : ""}`
        : decision === "rejected"
          ? `已拒绝${ids.length}条建议`
          : "已改回待定",
  });
  const { proposals: all } = document;
  const [past, setPast] = useState(false);
  if (all.length === 0) return null;
  const waiting = all.filter((p) => p.decision === null);
  const decided = all.length - waiting.length;
  const ready = waiting.filter((p) => p.doubt === null);
  const run = (ids: readonly string[], decision: "accepted" | "rejected" | null) =>
    decide.run({ documentId: document.id, ids: [...ids], decision });
  return (
    <section className="section" aria-label="建议">
      <h2>
        建议
        {ready.length > 1 ? (
          <Pressable
            className="link small"
            isDisabled={decide.busy}
            onPress={() =>
              run(
                ready.map((p) => p.id),
                "accepted",
              )
            }
          >
            全部接受{ready.length}条
          </Pressable>
        ) : (
          <span className="small quiet">{waiting.length ? `待定${waiting.length}` : "都已决定"}</span>
        )}
      </h2>
      <ul className="proposals">
        {(past ? all : waiting).map((proposal) => (
          <li key={proposal.id} className={proposal.decision ?? ""}>
            <p>
              <b>{proposalWords[proposal.kind]}</b>
              {proposal.part ? <span>{proposal.part}</span> : null} <Target proposal={proposal} />
              <span className="quiet small">{when(proposal)}</span>
            </p>
            <Pressable
              className="said"
              aria-label={`看原句：${proposal.sentence}`}
              onPress={() => onShow(proposal.span.start)}
              onHoverChange={(over) => onHover(over ? proposal.span : null)}
              onFocus={() => onHover(proposal.span)}
              onBlur={() => onHover(null)}
            >
              {proposal.sentence}
            </Pressable>
            {proposal.doubt && proposal.decision === null ? (
              <p className="flag">
                <TriangleAlert className="icon" aria-hidden="true" />
                <span className="wrap">{proposal.doubt}</span>
              </p>
            ) : null}
            <div className="row">
              {proposal.decision === null ? (
                <>
                  <Button tiny icon={Check} off={decide.busy} onPress={() => run([proposal.id], "accepted")}>
                    接受
                  </Button>
                  <Button tiny kind="bare" icon={X} off={decide.busy} onPress={() => run([proposal.id], "rejected")}>
                    拒绝
                  </Button>
                </>
              ) : (
                <>
                  <span className="small quiet">{proposal.decision === "accepted" ? "已接受" : "已拒绝"}</span>
                  <Button tiny kind="bare" off={decide.busy} onPress={() => run([proposal.id], null)}>
                    改回待定
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {decided > 0 && !past ? (
        <Pressable className="link small" onPress={() => setPast(true)}>
          看已决定的{decided}条
        </Pressable>
      ) : null}
    </section>
  );
}

function Target({ proposal }: { readonly proposal: ProposalView }) {
  const { id, title, docNumber } = proposal.target;
  if (proposal.scope) return <span>{proposal.scope.words}</span>;
  const words = title ? `《${shortTitle(title)}》` : docNumber;
  return id ? (
    <a href={`#${documentAt(id)}`} title={[title, docNumber].filter(Boolean).join(" ")}>
      {words}
    </a>
  ) : (
    <span title={docNumber ?? ""}>{words}</span>
  );
}

const when = ({ on, until }: ProposalView) => [on ? `自${on}` : "", until ? `至${until}` : ""].filter(Boolean).join("，");
