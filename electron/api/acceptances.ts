import type { contract } from "../../shared/contract/index.ts";
import type { Made } from "../../shared/contract/common.ts";
import type { Handlers, InputOf } from "../../shared/contract/endpoint.ts";
import { certificate } from "../../shared/domain/acceptance/certificate.ts";
import type { OpenLibrary } from "./desk.ts";
import { offerPdf, offerWord } from "./made.ts";

export const acceptances = (open: () => OpenLibrary): Handlers<typeof contract.acceptances> => ({
  list: () => open().store.acceptances.views.list(),
  preview: (input) => open().store.acceptances.views.told(input),
  open: (input) => open().store.acceptances.open(input),
  get: ({ id }) => open().store.acceptances.views.get(id),
  check: (input) => open().store.acceptances.check(input),
  decide: (input) => open().store.acceptances.decide(input),
  paper: (input) => acceptancePaper(open(), input),
});

/** 验收单 as Word or PDF, as things stand now. */
export function acceptancePaper(
  library: Pick<OpenLibrary, "made" | "quick" | "store">,
  { id, as }: InputOf<typeof contract.acceptances.paper>,
): Promise<Made> {
  const view = library.store.acceptances.views.get(id);
  return (as === "pdf" ? offerPdf : offerWord)(library, `${view.name}验收单`, [certificate(view)], view.today);
}
