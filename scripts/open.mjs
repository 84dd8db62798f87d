// Opens an address in the person's browser; the address has been printed, so that nothing is lost where there is none.
import { spawn } from "node:child_process";

const openers = { win32: ["rundll32", "url.dll,FileProtocolHandler"], darwin: ["open"] };

export function openAddress(address) {
  const [program, ...args] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("没有找到浏览器，请把上面的地址复制到浏览器里打开。"));
  child.unref();
}
