import type { Scope } from "../../../shared/contract/acceptances.ts";
import { store } from "../../parts/store.ts";

/** What a person asked to have accepted from elsewhere; the list of acceptances opens its dialog on it. */
export const askedScope = store<Scope | null>(null);
