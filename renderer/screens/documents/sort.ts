import { DocumentSort, type SortBy } from "../../../shared/contract/documentList.ts";
import { kept } from "../../kept.ts";

export interface Sort {
  readonly by: SortBy;
  readonly down: boolean;
}
/** In the order in which they are offered: what each is called, and whether it begins from the greatest. */
export const sortWords: Readonly<Record<SortBy, { readonly words: string; readonly down: boolean }>> = {
  day: { words: "按日期", down: true },
  until: { words: "按有效期至", down: false },
  status: { words: "按效力", down: false },
  issuer: { words: "按发文机关", down: false },
  number: { words: "按发文字号", down: false },
  title: { words: "按标题", down: false },
};
const sort = kept<Sort>("documents", "order", DocumentSort, { by: "day", down: true });
/** The order of the list outlives the screen, as its filter does. */
export const useSort = sort.use;
/** Another order begins its own way; the same once more is turned round. */
export function sortBy(by: SortBy): void {
  const now = sort.get();
  sort.set({ by, down: now.by === by ? !now.down : sortWords[by].down });
}
