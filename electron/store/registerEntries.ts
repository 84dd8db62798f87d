import {
  formatRegisterNumber,
  parseRegisterNumber,
  type RegisterEntry,
  type RegisterNumber,
  type RegisterTemplate,
} from "../../shared/domain/registerNumber.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Profiles } from "./profiles.ts";

type Decided = Pick<RegisterEntry, "documentId" | "on" | "reason"> & { readonly state: "issued" | "void" };

/** Every number there is: those issued or made void here, decided under the number itself, and those documents bear from elsewhere. */
export function registerEntries({ db }: Context, decisions: Decisions, profiles: Profiles) {
  const decided = decisions.kept("register");
  const borne = db.prepare<[], { id: string; number: string; on: string | null }>(
    `SELECT id, json_extract(fields, '$.registerNumber') AS number, json_extract(fields, '$.registeredOn') AS "on" FROM documents
     WHERE listed AND json_extract(fields, '$.registerNumber') IS NOT NULL ORDER BY number, id`,
  );
  /** A number by any template that was ever in force, the newest first. */
  function parse(text: string): (RegisterNumber & { readonly template: RegisterTemplate }) | null {
    for (const { value: template } of profiles.table().registerTemplate.toReversed()) {
      const number = parseRegisterNumber(text, template);
      if (number) return { ...number, prefix: number.prefix.toUpperCase(), template };
    }
    return null;
  }
  const exact = ({ template, ...number }: RegisterNumber & { readonly template: RegisterTemplate }) =>
    formatRegisterNumber(number, template);

  function entries(): RegisterEntry[] {
    const made = new Map([...decided()].map(([number, { value }]) => [number, value as Decided]));
    const own = [...made].flatMap(([number, entry]) => {
      const parsed = parse(number);
      return parsed ? [{ ...bare(parsed), ...entry }] : [];
    });
    const read = borne.all().flatMap(({ id, number, on }): RegisterEntry[] => {
      const parsed = parse(number);
      if (!parsed) return [];
      const issued = made.get(exact(parsed));
      return issued?.state === "issued" && issued.documentId === id
        ? []
        : [{ ...bare(parsed), state: "read", documentId: id, on, reason: null }];
    });
    return [...own, ...read];
  }
  return {
    entries,
    /** The number these words mean, and what holds of it; null where they fit no template. */
    entryOf(text: string): null | (RegisterNumber & { readonly number: string; readonly held: RegisterEntry | null }) {
      const parsed = parse(text);
      if (!parsed) return null;
      const number = bare(parsed);
      const held = entries().find((e) => e.organ === number.organ && e.year === number.year && e.serial === number.serial) ?? null;
      return { ...number, number: exact(parsed), held };
    },
  };
}
const bare = ({ prefix, year, organ, serial }: RegisterNumber): RegisterNumber => ({ prefix, year, organ, serial });
