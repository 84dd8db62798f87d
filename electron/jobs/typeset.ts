import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "../../shared/domain/days.ts";
import type { Paper } from "../../shared/domain/paper.ts";
import { Refusal } from "../../shared/refusal.ts";

/** The PDF of a paper, set once and kept under what it says; null where no font here can draw it. */
export async function typeset(derived: string, paper: Paper, on: Day): Promise<Uint8Array | null> {
  const name = createHash("sha256")
    .update(JSON.stringify([paper, on]))
    .digest("hex");
  const path = join(derived, "papers", name.slice(0, 2), `${name}.pdf`);
  if (existsSync(path)) return readFileSync(path);
  const { pdfOf } = await import("../typesetting/pdf.ts");
  try {
    const { pdf } = await pdfOf([paper], on);
    mkdirSync(join(path, ".."), { recursive: true });
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, pdf);
    renameSync(temporary, path);
    return pdf;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
