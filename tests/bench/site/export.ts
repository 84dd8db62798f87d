// node export.ts COUNT FOLDER: writes a generated website, and again with one document changed; tells both as JSON.
import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { exportSite } from "../../../electron/site/export.ts";
import { archive } from "./archive.ts";

const [count, folder] = process.argv.slice(2) as [string, string];
const key = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const source = archive(Number(count));
const out = join(folder, "网站");
/** With the seconds the processor worked, which a busy machine does not stretch. */
async function write(documents: typeof source.documents) {
  const before = process.cpuUsage();
  const result = await exportSite({ ...source, documents }, out, { key, version: "bench" });
  const { user, system } = process.cpuUsage(before);
  return { ...result, worked: (user + system) / 1e6 };
}
const first = await write(source.documents);
const again = await write(
  source.documents.map((d, i) => (i === 7 ? { ...d, text: `${d.text}改动之后多出的话。\n`, textHash: "0".repeat(64) } : d)),
);
console.log(JSON.stringify({ first, again }));
