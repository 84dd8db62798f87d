/** Where the page lives; the library process answers everything below it. */
export const home = "app://library/";

/** Whether an address is our own page. */
export const isHome = (address: string): boolean => address.startsWith(home);

/** Whether the page itself may load an address: our own, what it made itself, and the developer tools. Nothing from any network. */
export const mayLoad = (address: string): boolean => isHome(address) || /^(blob:app:\/\/library\/|data:|devtools:)/.test(address);

/** Whether a link may be handed to the person's browser: web pages of government sites (gov.cn), and nothing else. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const web = protocol === "https:" || protocol === "http:";
  return web && !username && !password && (hostname === "gov.cn" || hostname.endsWith(".gov.cn"));
}
