import type { contract } from "../../shared/contract/index.ts";
import type { Handlers, InputOf } from "../../shared/contract/endpoint.ts";
import { campaignPapers, markingFile } from "./campaignPapers.ts";
import type { OpenLibrary } from "./desk.ts";
import type { OriginalFiles } from "../keep/originals.ts";
import type { Store } from "../store/store.ts";
import { queueFiles, type IncomingFiles } from "./incoming.ts";

export const campaigns = (open: () => OpenLibrary, incoming: IncomingFiles): Handlers<typeof contract.campaigns> => ({
  list: () => open().store.campaigns.views.list(),
  preview: (input) => open().store.campaigns.views.preview(input),
  open: (input) => open().store.campaigns.open(input),
  get: ({ id }) => open().store.campaigns.views.get(id),
  change: (input) => open().store.campaigns.change(input),
  assign: (input) => open().store.campaigns.assign(input),
  include: (input) => open().store.campaigns.include(input),
  exclude: (input) => open().store.campaigns.exclude(input),
  receive: async ({ files }) => {
    const library = open();
    const { batch, jobs } = await queueFiles(library, files, incoming, "form", library.actor().id);
    return { batch, jobs };
  },
  papers: (input) => campaignPapers(open(), input),
  sent: (input) => open().store.campaigns.sent(input),
  decide: (input) => open().store.campaigns.decide(input),
  adopt: (input) => open().store.campaigns.adopt(input),
  write: (input) => open().store.campaigns.write(input),
  conclude: (input) => conclude(open(), input),
});

export const markings = (open: () => OpenLibrary): Handlers<typeof contract.markings> => ({
  list: ({ campaign }) => open().store.markings.list(campaign),
  file: ({ campaign }) => markingFile(open(), campaign),
  tick: (input) => open().store.markings.tick(input),
  address: (input) => open().store.markings.address(input),
});

/** Ends a clean-up: the decision's text becomes an original first, so that the act that follows can name it. */
export async function conclude(
  { store, files }: { readonly store: Store; readonly files: OriginalFiles },
  input: InputOf<typeof contract.campaigns.conclude>,
): Promise<ReturnType<Store["campaigns"]["conclude"]>> {
  const { hash, bytes } = await files.put(new TextEncoder().encode(store.campaigns.textOf(input)));
  store.originals.add(hash, `${input.decision.title.slice(0, 80)}.txt`, bytes);
  return store.campaigns.conclude(input, hash);
}
