import type { Made } from "../../shared/contract/common.ts";
import type { InputOf } from "../../shared/contract/endpoint.ts";
import type { contract } from "../../shared/contract/index.ts";
import { Refusal } from "../../shared/refusal.ts";
import { writeCsv } from "../sheets/write.ts";
import type { OpenLibrary } from "./desk.ts";
import { offer, offerSheets } from "./made.ts";

/** The catalogue of one issue or of all, the earliest first: as xlsx the volumes and their pieces on two sheets, as CSV one of them. */
export async function catalogueFile(
  library: Pick<OpenLibrary, "made" | "quick" | "store">,
  { id, as, level }: InputOf<typeof contract.issues.catalogue>,
): Promise<Made> {
  const { list, get, sheet, volumes } = library.store.issues;
  const ids = id === null ? list().map((issue) => issue.id).reverse() : [id]; // prettier-ignore
  const pieces = sheet(ids);
  if (ids.length === 0) throw new Refusal("conflict", "还没有公报，没有可导出的目录。");
  if (pieces.rows.length === 0 && (as === "xlsx" || level === "pieces")) throw new Refusal("conflict", "还没有篇目，没有可导出的目录。");
  const named = id === null ? "公报" : `${get(id).gazette}${get(id).label}`;
  if (as === "xlsx") return offerSheets(library, `${named}目录`, [volumes(ids), pieces]);
  return level === "volumes"
    ? offer(library, `${named}案卷目录.csv`, writeCsv(volumes(ids)))
    : offer(library, `${named}目录.csv`, writeCsv(pieces));
}
