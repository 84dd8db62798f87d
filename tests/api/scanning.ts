import sharp from "sharp";
import { contract, type World } from "./world.ts";

/** A page of our own: grey paper 600 by 800 with lines of type drawn as bars, a mark of its own by `n`, as PNG at 200 dpi. */
export const sheet = (n: number, { width = 600, height = 800 } = {}): Promise<Buffer> => {
  const data = new Uint8Array(width * height).fill(250);
  const bar = (x: number, y: number, w: number, h: number) => {
    for (let row = y; row < y + h; row++) data.fill(20, row * width + x, row * width + x + w);
  };
  for (let line = 0; line < 18; line++)
    bar(((n * 131 + line * 977) % 7) * 40 + 40, 60 + line * 38, ((n * 7919 + line * 104_729) % 200) + 40, 16);
  return sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace("b-w")
    .withMetadata({ density: 200 })
    .png()
    .toBuffer();
};

/** Takes these files in as pages of an issue, in order; answers the issue's id once all are there. */
export async function scan(world: World, files: readonly { name: string; bytes: Uint8Array }[], issue = "2003/2"): Promise<string> {
  const handed = [];
  for (const { name, bytes } of files) {
    const response = await world.hono.request(`/files/incoming?name=${encodeURIComponent(name)}`, {
      method: "POST",
      body: bytes as BodyInit,
    });
    handed.push((await response.json()) as { incoming: string; name: string });
  }
  const { batch, issueId } = await world.ask(contract.issues.scan, { files: handed, issue, recognise: false });
  await world.ended(batch);
  return issueId;
}
