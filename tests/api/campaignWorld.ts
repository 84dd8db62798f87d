import { writeXlsx } from "../../electron/sheets/write.ts";
import { formSheet } from "../../shared/domain/campaigns/forms.ts";
import { departments, text } from "./campaignTexts.ts";
import { contract, type World } from "./world.ts";

/** Takes in thirty documents of five departments, six each. */
export async function thirty(world: World): Promise<string[]> {
  return world.add(
    ...Array.from({ length: 30 }, (_, i) => ({
      name: `办法${i + 1}.txt`,
      text: text(i + 1, departments[i % 5]!, i >= 25),
    })),
  );
}

/** The form of a department as it comes back: its sheet, filled in. `say` answers what stands under 清理意见 and 理由 for the n-th row. */
export async function filled(
  world: World,
  id: string,
  department: string,
  say: (title: string, n: number) => readonly [string, string],
): Promise<Uint8Array> {
  const view = await world.ask(contract.campaigns.get, { id });
  const sheet = formSheet({ plan: view.plan, code: view.code, department, documents: view.documents });
  const rows = sheet.rows.map((row, n) => {
    const [words, reason] = say(String(row[2]), n);
    return row.map((cell, i) => (i === 6 ? words : i === 8 ? reason : cell));
  });
  return writeXlsx([{ ...sheet, rows }]);
}

/** Hands returned forms in and answers what became of each. */
export async function receive(world: World, ...files: { name: string; bytes: Uint8Array | string }[]) {
  const handed = await Promise.all(
    files.map(
      async ({ name, bytes }) =>
        (await (
          await world.hono.request(`/files/incoming?name=${encodeURIComponent(name)}`, { method: "POST", body: bytes as BodyInit })
        ).json()) as { incoming: string; name: string },
    ),
  );
  return world.ended((await world.ask(contract.campaigns.receive, { files: handed })).batch);
}
