// node export.ts COUNT FOLDER: writes a generated website, again with one document changed in different ways, and rehearses; tells all as JSON.
import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { exportSite } from "../../../electron/site/export.ts";
import { rehearseSite } from "../../../electron/site/rehearse.ts";
import type { SiteDocument } from "../../../electron/site/source.ts";
import { archive } from "./archive.ts";

const [count, folder] = process.argv.slice(2) as [string, string];
const key = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const source = archive(Number(count));
const out = join(folder, "网站");
// The page stage: from the first document that is done to the last, each with all its files; neither the index nor the last renames are in it.
const stage: number[] = [];
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const progress = (done: number, total: number) => void ((done === 1 || done === total) && stage.push(seconds()));
const options = { key, version: "bench", keep: join(folder, "留"), progress };
/** With the seconds the processor worked, which a busy machine does not stretch. */
async function worked<T>(what: () => Promise<T>): Promise<T & { worked: number }> {
  const before = seconds();
  const result = await what();
  return { ...result, worked: seconds() - before };
}
const write = (documents: typeof source.documents) => worked(() => exportSite({ ...source, documents }, out, options));
const changed = (documents: typeof source.documents, change: (d: SiteDocument) => Partial<SiteDocument>) =>
  documents.map((d, i) => (i === 7 ? { ...d, ...change(d) } : d));

const first = await write(source.documents);
const rate = (source.documents.length - 1) / (stage[1]! - stage[0]!);
const same = await write(source.documents);
const rehearsed = await worked(() => rehearseSite(source, out, { leftOut: [], masked: [], doubtful: [] }, options));
const other = changed(source.documents, (d) => ({ text: `${d.text}改动之后多出的话。\n`, textHash: "0".repeat(64) }));
const text = await write(other);
const repealed = changed(other, (d) => ({
  timeline: [...d.timeline, { ...d.timeline[0]!, id: "repealed", kind: "repealed", on: "2024-12-01", until: null }],
  changedOn: "2024-12-01",
}));
const status = await write(repealed);
const short = ({ worked: seconds, written, pages }: typeof first) => ({ worked: seconds, written, pages });
console.log(
  JSON.stringify({
    rate,
    first: short(first),
    same: short(same),
    rehearsed: { worked: rehearsed.worked },
    text: short(text),
    status: short(status),
  }),
);
