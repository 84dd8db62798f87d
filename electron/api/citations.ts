import { basename } from "node:path";
import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { OpenLibrary } from "./desk.ts";
import type { IncomingFiles } from "./incoming.ts";

export const citations = (open: () => OpenLibrary, incoming: IncomingFiles): Handlers<typeof contract.citations> => ({
  check: (input) => open().store.citations.check(input),
  of: (input) => open().store.citations.of(input),
  read: async ({ file }) => {
    const named =
      "path" in file ? { path: file.path, name: basename(file.path) } : { path: incoming.pathOf(file.incoming), name: file.name };
    try {
      const { text } = await open().quick.run("intake", named, { timeout: 60_000 });
      return { name: named.name, text };
    } finally {
      if ("incoming" in file) incoming.drop(file.incoming);
    }
  },
});
