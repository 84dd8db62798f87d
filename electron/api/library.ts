import type { contract } from "../../shared/contract/index.ts";
import type { Handlers } from "../../shared/contract/endpoint.ts";
import type { Desk, OpenLibrary } from "./desk.ts";

export const library = (desk: Desk, open: () => OpenLibrary): Handlers<typeof contract.library> => {
  const then = async (doing: void | Promise<void>) => {
    await doing;
    return desk.state();
  };
  return {
    state: () => desk.state(),
    open: ({ path }) => then(desk.open(path)),
    create: ({ path, name }) => then(desk.create(path, name)),
    sample: () => then(desk.openSample()),
    close: () => then(desk.closeLibrary()),
    dismiss: () => then(desk.dismiss()),
    rename: ({ name, siteName }) => then(open().store.rename(name, siteName)),
    browse: ({ path }) => desk.browse(path),
    makeFolder: ({ parent, name }) => desk.makeFolder(parent, name),
  };
};

export const people = (desk: Desk): Handlers<typeof contract.people> => ({
  choose: ({ name, office }) => desk.choose(name, office),
});
