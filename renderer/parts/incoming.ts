import type { Incoming } from "../../shared/contract/common.ts";
import { scanEndings } from "../../shared/domain/scanNames.ts";
import { send } from "../api.ts";
import { machine } from "../machine.ts";

/** A file a person gave us: its bytes in a browser, its path where the program stands on the machine, called with the folders it lay in. */
export type Given = File | { readonly path: string; readonly name?: string };

export const documentTypes = ["txt", "md", "html", "htm", "docx", "doc", "wps", "pdf", "ofd"];
export const scanTypes = scanEndings;

export const nameOf = (given: Given): string =>
  given instanceof File ? given.name : (given.name ?? given.path.split(/[\\/]/).at(-1) ?? given.path);

/** Puts the files where the library can take them in, one after another, telling how many are there. */
export async function handIn(given: readonly Given[], onProgress: (done: number) => void): Promise<Incoming[]> {
  const handed: Incoming[] = [];
  for (const one of given) {
    onProgress(handed.length);
    handed.push(await hand(one));
  }
  return handed;
}
async function hand(given: Given): Promise<Incoming> {
  if (!(given instanceof File)) return { ...given };
  const path = machine?.pathOf(given);
  if (path) return { path };
  const response = await send(`/files/incoming?name=${encodeURIComponent(given.name)}`, given, "application/octet-stream");
  return (await response.json()) as { incoming: string; name: string };
}

/** Lets a person choose files: by the machine's own dialog, else by the browser's. Answers none when they thought better of it. */
export async function chooseFiles(title: string, types: readonly string[]): Promise<readonly Given[]> {
  if (machine) {
    const paths = await machine.chooseFiles(title, [{ name: title, extensions: [...types] }]);
    return (paths ?? []).map((path) => ({ path }));
  }
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = types.map((t) => `.${t}`).join(",");
  // In the page, so that a program driving the browser finds it.
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", () => end([...(input.files ?? [])]));
    input.addEventListener("cancel", () => end([]));
    input.click();
  });
}

/** The files of a drop or a paste, in order of name, so that 第2页 comes before 第10页. */
export const filesOf = (transfer: DataTransfer | null): readonly File[] =>
  [...(transfer?.files ?? [])].sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
