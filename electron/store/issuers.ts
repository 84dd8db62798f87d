import type { z } from "zod";
import type { Done } from "../../shared/contract/common.ts";
import type { IssuerInput, IssuersView } from "../../shared/contract/issuers.ts";
import { parseDocNumber } from "../../shared/domain/docNumber.ts";
import { nearest } from "../../shared/domain/registryAnomalies.ts";
import { issuerFault, issuerNamed, issuersOfCode, type Issuer } from "../../shared/domain/issuers.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import { newId, type Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { KeptRow, Rows } from "./rows.ts";

/** The registry of organs: each is decided under its id, and a decision of null takes it out. */
export function issuers({ today, changed }: Context, acts: Acts, decisions: Decisions, rows: Rows) {
  const decided = decisions.kept("issuers");
  const all = (): Issuer[] =>
    [...decided()].map(([, { value }]) => value as Issuer).sort((a, b) => Number(b.own) - Number(a.own) || (a.id < b.id ? -1 : 1));

  function act(verb: string, input: unknown, words: string, id: string, value: Issuer | null): Done {
    const before = all().find((i) => i.id === id) ?? null;
    const done = acts.run({ verb, input, words }, (by) => {
      decisions.add("issuers", id, value && { is: value }, by.id);
      by.touch("issuers");
      for (const row of rows.on(today()).values()) if (concerned(row, before, value)) by.touch(row.id);
      return { act: by.id };
    });
    changed("documents");
    return done;
  }
  function write(input: z.output<typeof IssuerInput>): Done & { id: string } {
    const known = all();
    if (input.id && !known.some((i) => i.id === input.id)) throw new Refusal("not-found", "名录里没有这个机关，可能已经删去。");
    const issuer: Issuer = { ...input, id: input.id ?? newId() };
    const fault = issuerFault(known, issuer);
    if (fault) throw new Refusal("invalid", fault);
    return { ...act("issuers/write", input, `${input.id ? "修改" : "写入"}机关名录：${issuer.name}`, issuer.id, issuer), id: issuer.id };
  }
  function remove(id: string): Done {
    const known = all();
    const issuer = known.find((i) => i.id === id);
    if (!issuer) throw new Refusal("not-found", "名录里没有这个机关，可能已经删去。");
    const before = known.find((i) => i.successor === id);
    if (before) throw new Refusal("conflict", `“${before.name}”由它承接，请先改那一条。`);
    return act("issuers/remove", { id }, `从机关名录删去：${issuer.name}`, id, null);
  }
  function view(): IssuersView {
    const known = all();
    const times = new Map<string, number>();
    for (const row of rows.on(today()).values()) for (const name of row.issuers) times.set(name, (times.get(name) ?? 0) + 1);
    const unknown = [...times]
      .filter(([name]) => !issuerNamed(known, name, null))
      .map(([name, documents]) => ({ name, documents }))
      .sort((a, b) => b.documents - a.documents);
    return { issuers: known, unknown };
  }
  return { all, view, write, remove };
}
/** True for a document whose checks against the registry a changed organ may answer otherwise: of its name, near its name, or of its code. */
function concerned(row: KeptRow, ...organs: readonly (Issuer | null)[]): boolean {
  const organ = row.docNumber === null ? null : (parseDocNumber(row.docNumber)?.organ ?? null);
  return organs.some(
    (o) =>
      o !== null &&
      (row.issuers.some((name) => issuerNamed([o], name, null) !== null || nearest([o], name) !== null) ||
        (organ !== null && issuersOfCode([o], organ, null).length > 0)),
  );
}
export type IssuerRegistry = ReturnType<typeof issuers>;
