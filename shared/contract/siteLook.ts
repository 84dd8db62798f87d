import { z } from "zod";
import { siteEntries, type SiteLook } from "../domain/siteLook.ts";
import { signings, type Signing } from "../site/signing.ts";
import { Nothing, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

const line = z.string().trim().max(300);
/** A logo is at most this many characters of base64: about 300 kB. */
const longestLogo = 400_000;
const Look: z.ZodType<SiteLook> = z.object({
  subtitle: line,
  logo: z
    .object({
      type: z.enum(["png", "jpg"]),
      data: z
        .string()
        .max(longestLogo, "标志的图片太大，最多300KB")
        .regex(/^[A-Za-z0-9+/]+=*$/),
    })
    .nullable(),
  brand: line,
  link: line,
  song: line,
  hei: line,
  kai: line,
  host: line,
  contact: line,
  siteCode: line,
  icp: line,
  police: line,
  footer: z.array(line).max(10),
  entries: z.array(z.enum(siteEntries)),
  address: line,
  pdf: z.boolean(),
});

/** How the website looks and what it says of the office. */
export const siteLook = {
  get: endpoint("siteLook/get", Nothing).answers<SiteLook>(),
  /** Refuses colours too pale to read, and what is no address. */
  write: endpoint("siteLook/write", Look).answers<Done>(),
  /** By what the list of files is signed, and the fingerprint of the key in use. */
  signing: endpoint("siteLook/signing", Nothing).answers<{ readonly algorithm: Signing; readonly fingerprint: string }>(),
  /** Chooses it. The SM2 key is made at the first choice and kept; undone, the key before signs again. */
  sign: endpoint("siteLook/sign", z.object({ algorithm: z.enum(signings) })).answers<Done>(),
};
