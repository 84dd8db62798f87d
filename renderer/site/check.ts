import smCrypto from "sm-crypto";
import { sm2Digest, sm2Spki } from "../../shared/site/signing.ts";

/** 离线核对: a downloaded copy of the site against its own list. Stands alone in one page; nothing is sent anywhere. */
interface Listed {
  readonly bytes: number;
  readonly sha256: string;
}
interface Result {
  readonly changed: string[];
  readonly missing: string[];
  readonly extra: string[];
  same: number;
}
const vouchers = ["manifest.json", "signature.json"];

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
const sha256 = async (bytes: ArrayBuffer): Promise<string> => hex(await crypto.subtle.digest("SHA-256", bytes));

/** Files by their path below the chosen folder, wherever in it the list lies. */
function placed(files: readonly File[]): Map<string, File> | null {
  const at = files.map((f) => f.webkitRelativePath || f.name);
  const lists = at.filter((path) => path === "manifest.json" || path.endsWith("/manifest.json")).sort((a, b) => a.length - b.length);
  if (!lists[0]) return null;
  const base = lists[0].slice(0, -"manifest.json".length);
  return new Map(files.flatMap((f, i) => (at[i]!.startsWith(base) ? [[at[i]!.slice(base.length), f] as const] : [])));
}

async function compare(list: Readonly<Record<string, Listed>>, found: ReadonlyMap<string, File>): Promise<Result> {
  const result: Result = { changed: [], missing: [], extra: [], same: 0 };
  const paths = Object.keys(list);
  for (const [i, path] of paths.entries()) {
    if (i % 20 === 0) tell(`正在核对${i} / ${paths.length}`);
    const file = found.get(path);
    const { bytes, sha256: wanted } = list[path]!;
    if (!file) result.missing.push(path);
    else if (file.size !== bytes || (await sha256(await file.arrayBuffer())) !== wanted) result.changed.push(path);
    else result.same++;
  }
  for (const path of found.keys()) if (!(path in list) && !vouchers.includes(path)) result.extra.push(path);
  return result;
}

const fitting = (fits: boolean): string => (fits ? "签名与清单相符" : "签名与清单不相符");
/** No browser knows SM2: the page brings it along. */
function fitsSm2(manifest: ArrayBuffer, signature: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): boolean {
  const point = hex(key.buffer).slice(sm2Spki.length);
  const digest = sm2Digest(new Uint8Array(manifest), point, smCrypto.sm3);
  return smCrypto.sm2.doVerifySignature(digest, hex(signature.buffer), `04${point}`, { der: true, hash: false });
}

/** Whether the list is signed, as far as this browser can tell, and the fingerprint of the key to be compared with the paper gazette. */
async function signed(manifest: ArrayBuffer, signature: File | undefined): Promise<{ words: string; print: string }> {
  if (!signature) return { words: "没有签名文件", print: "" };
  try {
    const { publicKey, signature: written } = JSON.parse(await signature.text()) as { publicKey: string; signature: string };
    const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const key = bytesOf(publicKey.replace(/-----[^-]+-----|\s/g, ""));
    const print = (await sha256(key.buffer)).toUpperCase().replace(/.{4}(?=.)/g, "$& ");
    if (hex(key.buffer).startsWith(sm2Spki)) return { words: fitting(fitsSm2(manifest, bytesOf(written), key)), print };
    try {
      const known = await crypto.subtle.importKey("spki", key, { name: "Ed25519" }, false, ["verify"]);
      const fits = await crypto.subtle.verify({ name: "Ed25519" }, known, bytesOf(written), manifest);
      return { words: fitting(fits), print };
    } catch {
      return { words: "这个浏览器不能核对签名，请换新版浏览器，或者用公报台核对", print };
    }
  } catch {
    return { words: "签名文件已损坏", print: "" };
  }
}

const part = (id: string) => document.getElementById(id)!;
const tell = (words: string): void => void (part("told").textContent = words);
function line(tag: string, words: string, of: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  element.className = of;
  return element;
}

async function check(files: readonly File[]): Promise<void> {
  part("result").replaceChildren();
  const found = placed(files);
  if (!found) return tell("选中的文件夹里没有校验清单manifest.json，不能核对。请选整个网站的文件夹。");
  const manifest = await found.get("manifest.json")!.arrayBuffer();
  let list: { files?: Record<string, Listed>; siteName?: string; exportedOn?: string };
  try {
    list = JSON.parse(new TextDecoder().decode(manifest)) as typeof list;
  } catch {
    return tell("校验清单已损坏，不能核对。");
  }
  const { changed, missing, extra, same } = await compare(list.files ?? {}, found);
  const { words, print } = await signed(manifest, found.get("signature.json"));
  const all = changed.length + missing.length + extra.length === 0;
  tell(all ? `一致：${same}个文件与清单相同。` : "不一致：下面的文件与清单不同。");
  const groups = [
    ["不一致", changed],
    ["缺失", missing],
    ["多出", extra],
  ] as const;
  part("result").append(
    line("p", `一致${same}个；${groups.map(([name, paths]) => `${name}${paths.length}个`).join("；")}`, "sum"),
    line("p", `${list.siteName ?? ""}，${list.exportedOn ?? ""}写出的清单。${words}。`, "sum"),
    ...(print
      ? [line("p", "密钥指纹，请与纸质公报上登载的逐字比较。自制密钥证明一致和来源，不是电子签章。", ""), line("code", print, "print")]
      : []),
    ...groups.flatMap(([name, paths]) => (paths.length ? [line("h2", name, ""), ...paths.map((path) => line("p", path, "path"))] : [])),
  );
}

part("folder").addEventListener("change", (event) => {
  const { files } = event.currentTarget as HTMLInputElement;
  if (files?.length) check([...files]).catch(() => tell("没有核对完，请再选一次。"));
});
