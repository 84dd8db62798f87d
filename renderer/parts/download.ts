import type { Made } from "../../shared/contract/common.ts";
import { fetched } from "../api.ts";
import { say } from "./toasts.ts";

/** `download` for the end of a command: what goes wrong is said. */
export const save = (made: Made): void => void download(made).catch((error: Error) => say(error.message, null, "bad"));

/** Hands a made file to the person to save, in the browser's way or by Electron's dialog; what is to be known about it is said. A refusal is thrown. */
export async function download({ href, name, notes }: Made): Promise<void> {
  const address = URL.createObjectURL(await (await fetched(href)).blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say([`已生成${name}。`, ...notes].join(""));
}
