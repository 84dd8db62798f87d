// npm start [-- --browser]: builds what is out of date and starts the program: in Electron where it can run, else in this machine's browser.
import { join } from "node:path";
import { createInterface } from "node:readline";
import { downloadElectron, installedElectron } from "./electron.mjs";
import { onGoodNode, root, run, runNode } from "./node.mjs";
import { openAddress } from "./open.mjs";
import { build, stale } from "./out.mjs";

await onGoodNode();
process.chdir(root);
if (stale()) {
  console.log("正在构建…");
  if ((await build()) !== 0) process.exit(1);
}
const display = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
/** The exit codes of a person's Ctrl+C, of a polite kill and of a closed terminal. */
const stopped = [130, 143, 129];

/** Why the program cannot be shown in Electron here, in words; null where it can. */
async function reasonAgainst() {
  if (process.argv.includes("--browser")) return "按要求";
  if (!display) return "这里没有图形显示，";
  return installedElectron() || (await downloadElectron()) ? null : "取不到 Electron 运行时，";
}

/** Subtle: an Electron that ends with an error within five seconds has not started (libraries missing, no sandbox allowed). */
async function inElectron(reason) {
  if (reason !== null) return inBrowser(reason);
  const began = Date.now();
  const code = await run(installedElectron(), [root]);
  return ![0, ...stopped].includes(code) && Date.now() - began < 5000 ? inBrowser("Electron 没有启动成功，") : code;
}

function inBrowser(reason) {
  console.log(`${reason}改用本机浏览器打开公报台：功能相同，只在本机 127.0.0.1 上可以访问。按 Ctrl+C 退出。`);
  return runNode([join(root, "out/main/serve.js")], {
    stdio: ["ignore", "pipe", "inherit"],
    onStart: (child) => createInterface({ input: child.stdout }).on("line", show),
  });
}

/** The library process says one line of JSON once it listens; anything else it says is passed on. */
function show(line) {
  const address = line.startsWith("{") ? JSON.parse(line).listening : null;
  if (!address) return console.log(line);
  console.log(`地址：${address}`);
  if (display) openAddress(address);
}

process.exit(await inElectron(await reasonAgainst()));
