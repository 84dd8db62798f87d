import { usualLook, type SiteLook } from "../../shared/domain/siteLook.ts";

/** The style sheet of what the office chose; it stands after the site's own. */
export function themeCss({ brand, link, song, hei, kai }: SiteLook): string {
  const lines = [
    brand !== usualLook.brand && `--brand: ${brand};`,
    link !== usualLook.link && `--link: ${link};`,
    song && `--song: ${song}, serif;`,
    hei && `--hei: ${hei}, sans-serif;`,
    kai && `--kai: ${kai}, serif;`,
  ].filter(Boolean);
  return lines.length ? `:root {\n${lines.map((line) => `  ${String(line)}`).join("\n")}\n}\n` : "/* 没有改动 */\n";
}

/** Where the logo lies; null where there is none. */
export const logoPath = ({ logo }: SiteLook): string | null => logo && `assets/logo.${logo.type}`;
