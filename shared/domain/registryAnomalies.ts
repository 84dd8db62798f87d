import type { Day } from "./days.ts";
import { parseDocNumber } from "./docNumber.ts";
import type { Anomaly, Fields } from "./documents.ts";
import { issuerNamed, issuersOfCode, type Issuer } from "./issuers.ts";

/**
 * What does not fit the registry of organs (domain notes §8 b, e, j): a 机关代字 of another organ, an own organ's number with a code it never
 * had, a name one character away from a registered one. Organs the registry does not know are no fault by themselves.
 */
export function registryAnomalies(
  fields: Pick<Fields, "docNumber" | "issuers" | "addressees">,
  on: Day | null,
  issuers: readonly Issuer[],
): Anomaly[] {
  if (issuers.length === 0) return [];
  return [
    ...ofCode(fields, on, issuers),
    ...ofNames(fields.issuers, "发文机关", issuers, on),
    ...ofNames(fields.addressees, "主送机关", issuers, on),
  ];
}

const told = (code: string, message: string): Anomaly => ({ code, message, span: null });

function ofCode(
  { docNumber, issuers: signed }: Pick<Fields, "docNumber" | "issuers">,
  on: Day | null,
  known: readonly Issuer[],
): Anomaly[] {
  const number = docNumber === null ? null : parseDocNumber(docNumber);
  if (number?.form !== "bracket" || !number.organ || signed.length === 0) return [];
  const organs = signed.map((name) => issuerNamed(known, name, on));
  const holders = issuersOfCode(known, number.organ, on);
  if (holders.length > 0 && !holders.some((h) => organs.some((o) => o?.id === h.id)))
    return [told("code-issuer", `机关代字“${number.organ}”属于“${holders[0]!.name}”，发文机关却是“${signed.join("、")}”。`)];
  const elsewhen = issuersOfCode(known, number.organ, null);
  if (holders.length === 0 && elsewhen.length > 0)
    return [told("code-day", `机关代字“${number.organ}”在那一天还没有启用或已经停用，见机关名录里的“${elsewhen[0]!.name}”。`)];
  const first = organs[0];
  if (holders.length === 0 && first?.own && first.codes.length > 0)
    return [told("code-unknown", `“${first.name}”的机关代字里没有“${number.organ}”，核对文号，或到机关名录里补上。`)];
  return [];
}

function ofNames(names: readonly string[], where: string, known: readonly Issuer[], on: Day | null): Anomaly[] {
  return names.flatMap((name) => {
    if (issuerNamed(known, name, on)) return [];
    const close = nearest(known, name);
    return close ? [told("organ-misspelt", `${where}“${name}”与机关名录里的“${close}”只差一个字，核对是否写错。`)] : [];
  });
}

/** The registered name that differs from this one in a single character. */
export function nearest(known: readonly Issuer[], name: string): string | null {
  if (name.length < 5) return null;
  return known.flatMap((i) => [i.name, ...i.aliases]).find((n) => n.length >= 5 && differsByOne(n, name)) ?? null;
}

function differsByOne(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.length === short.length ? long.slice(i + 1) === short.slice(i + 1) : long.slice(i + 1) === short.slice(i);
}
