import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

interface GateOptions {
  readonly token: string;
  /** The only origin that may ask, `http://127.0.0.1:PORT`; null on a private pipe, where every request carries the token. */
  readonly origin: () => string | null;
  /** Compares secrets in constant time. */
  readonly secret: (a: string, b: string) => boolean;
}

/**
 * Who may ask. On a pipe: who sends the token. On the loopback port: who opened the printed address, whose token is exchanged once for a
 * cookie of this run; and only under our own Host and Origin, so that no web page reaches in by DNS rebinding.
 */
export function gate({ token, origin, secret }: GateOptions) {
  const cookie = `gazette-${randomBytes(6).toString("hex")}`;
  const session = randomBytes(24).toString("base64url");
  let used = false;
  const denied = (c: Context, status: 403 | 421, message: string) => c.json({ code: "locked", message }, status);

  const guard: MiddlewareHandler = async (c, next) => {
    const own = origin();
    if (own === null) return secret(c.req.header("x-gazette-token") ?? "", token) ? next() : denied(c, 403, "不能从这里打开。");
    if (c.req.header("host") !== new URL(own).host) return denied(c, 421, "地址不对，请用程序给出的地址打开。");
    const from = c.req.header("origin");
    if (from !== undefined && from !== own) return denied(c, 403, "不接受其他网页的请求。");
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && from === undefined) return denied(c, 403, "不接受其他网页的请求。");
    // The page itself holds nothing: it may be loaded by anyone on this machine, and can ask nothing without the cookie.
    const open = c.req.path === "/api/session" || !/^\/(api|files)\//.test(c.req.path);
    if (open || secret(getCookie(c, cookie) ?? "", session)) return next();
    return denied(c, 403, "请用程序给出的完整地址打开。");
  };

  const enter = async (c: Context) => {
    const { token: given } = (await c.req.json().catch(() => ({}))) as { token?: unknown };
    if (used || typeof given !== "string" || !secret(given, token))
      return denied(c, 403, "这个地址已经用过或不对，请重新启动程序，用新给出的地址打开。");
    used = true;
    setCookie(c, cookie, session, { httpOnly: true, sameSite: "Strict", path: "/" });
    return c.json({});
  };

  const headers: MiddlewareHandler = async (c, next) => {
    await next();
    c.header("content-security-policy", policy);
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "no-referrer");
    c.header("cross-origin-resource-policy", "same-origin");
  };
  return { guard, enter, headers };
}

/** The one style element in the page: React Aria's rules for what is pressed. A change of that library shows as a red test. */
const reactAria = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";
/** Scripts and styles only from files of ours, no eval, no frames, nothing from anyone else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${reactAria}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
