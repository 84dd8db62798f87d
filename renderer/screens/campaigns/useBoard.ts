import { useMemo, useState } from "react";
import { campaigns, type CampaignDocument, type CampaignView } from "../../../shared/contract/campaigns.ts";
import { agreed } from "../../../shared/domain/campaigns/opinions.ts";
import type { Check } from "../../../shared/domain/campaigns/checks.ts";
import { verdictWords, type Conclusion, type Verdict } from "../../../shared/domain/campaigns.ts";
import { useCommand } from "../../api.ts";
import { shortTitle } from "../../words/documents.ts";

/** What the lower table shows: a department's documents, or those a check names. */
export type Shown = { readonly by: "department"; readonly name: string } | { readonly by: "check"; readonly check: Check };

/** Undecided first, conflicts before the rest; then as on the forms. */
const rank = (d: CampaignDocument) => (d.conclusion ? 2 : d.agreement === "conflict" || d.agreement === "blank" ? 0 : 1);

/** What is chosen on a clean-up's board, and what is concluded there. */
export function useBoard(campaign: CampaignView) {
  const [chosen, setChosen] = useState<Shown | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const shown: Shown | null = chosen ?? (campaign.rows[0] ? { by: "department", name: campaign.rows[0].name } : null);
  const { documents } = campaign;
  const key = shown === null ? "" : shown.by === "department" ? shown.name : shown.check.code;
  const ids = documents.map((d) => d.id).join();
  /** Subtle: the order is that of the moment the list was opened, so that nothing jumps while conclusions are drawn. */
  const order = useMemo(() => {
    if (!shown) return [];
    const of =
      shown.by === "department"
        ? documents.filter((d) => d.departments.includes(shown.name))
        : documents.filter((d) => shown.check.documents.includes(d.id));
    return [...of].sort((a, b) => rank(a) - rank(b) || a.seq - b.seq).map((d) => d.id);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, ids]);
  const byId = new Map(documents.map((d) => [d.id, d]));
  const list = order.flatMap((id) => byId.get(id) ?? []);
  const selected = list.find((d) => d.id === wanted) ?? list[0] ?? null;
  const many = list.filter((d) => picked.has(d.id));

  const decide = useCommand(campaigns.decide, {
    said: (_, { documents: asked, conclusion }) => {
      const one =
        asked.length === 1
          ? `《${shortTitle(byId.get(asked[0]!)?.title ?? "", byId.get(asked[0]!)?.issuers ?? [])}》`
          : `${asked.length}份`;
      return conclusion ? `已将${one}定为${verdictWords[conclusion.verdict]}` : `已将${one}改回未定`;
    },
  });
  const at = selected ? list.indexOf(selected) : -1;
  const move = (by: number) => {
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) setWanted(next.id);
    setPicked(new Set());
  };
  const next = () => {
    const open = [...list.slice(at + 1), ...list.slice(0, at)].find((d) => !d.conclusion);
    if (open) setWanted(open.id);
  };
  function conclude(verdict: Verdict): void {
    const of = many.length > 0 ? many : selected ? [selected] : [];
    if (of.length === 0) return;
    decide.run({ id: campaign.id, documents: of.map((d) => d.id), conclusion: first(verdict, of) });
    if (many.length === 0 && verdict === "continue" && !selected?.conclusion) next();
    setPicked(new Set());
  }
  function select(id: string, how: "one" | "toggle" | "range" | "focus"): void {
    if (how === "one") setPicked(new Set());
    else if (how === "toggle") {
      const some = new Set(picked.size > 0 ? picked : selected ? [selected.id] : []);
      if (!some.delete(id)) some.add(id);
      setPicked(some);
    } else if (how === "range") {
      const to = list.findIndex((d) => d.id === id);
      const [a, b] = [Math.min(at, to), Math.max(at, to)];
      setPicked(new Set(list.slice(a, b + 1).map((d) => d.id)));
      return;
    }
    setWanted(id);
  }
  return {
    shown,
    show: (next: Shown) => {
      setChosen(next);
      setWanted(null);
      setPicked(new Set());
    },
    title: shown === null ? "" : shown.by === "department" ? shown.name : shown.check.words,
    list,
    selected,
    at,
    many,
    picked,
    select,
    selectAll: () => setPicked(new Set(list.map((d) => d.id))),
    move,
    next,
    conclude,
    change: (conclusion: Conclusion) => selected && decide.run({ id: campaign.id, documents: [selected.id], conclusion }),
    takeBack: () => {
      const of = many.length > 0 ? many : selected ? [selected] : [];
      if (of.length > 0) decide.run({ id: campaign.id, documents: of.map((d) => d.id), conclusion: null });
    },
  };
}
export type Board = ReturnType<typeof useBoard>;

/** A first conclusion: with the reason and day a department gave for the same verdict. */
function first(verdict: Verdict, of: readonly CampaignDocument[]): Conclusion {
  const empty: Conclusion = { verdict, reason: "", basis: "", until: null, what: "" };
  const [only] = of;
  if (of.length !== 1 || !only) return empty;
  if (only.conclusion?.verdict === verdict) return only.conclusion;
  const said = agreed(only.opinions.filter((o) => o.verdict === verdict));
  const dated = verdict === "extend" || verdict === "amend";
  return {
    ...empty,
    reason: said?.reason ?? "",
    until: dated ? (said?.until ?? null) : null,
    what: verdict === "amend" ? (said?.reason ?? "") : "",
  };
}
