import type { z } from "zod";
import { inventory } from "../../../shared/contract/inventory.ts";
import type { Incoming } from "../../../shared/contract/common.ts";
import { ask } from "../../api.ts";
import { download } from "../../parts/download.ts";
import { chooseFiles, handIn } from "../../parts/incoming.ts";
import { store } from "../../parts/store.ts";
import { say } from "../../parts/toasts.ts";

/** The register being looked at. */
export const looking = store<Incoming | null>(null);

const told = (error: unknown) => say(error instanceof Error ? error.message : String(error), null, "bad");

/** Asks for a register and opens it to be looked at. */
export async function chooseRegister(): Promise<void> {
  try {
    const [file] = await handIn((await chooseFiles("导入台账", ["xlsx", "xls", "et", "csv", "txt"])).slice(0, 1), () => {});
    if (file) looking.set(file);
  } catch (error) {
    told(error);
  }
}

/** Hands out the list as it is narrowed now. */
export async function saveRegister(input: z.input<typeof inventory.save.input>): Promise<void> {
  try {
    await download(await ask(inventory.save, inventory.save.input.parse(input)));
  } catch (error) {
    told(error);
  }
}
