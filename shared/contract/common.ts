import { z } from "zod";
import { isDay, type Day } from "../domain/days.ts";

/** A UUIDv7 of the library. */
export const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/, "编号不对");
export const DayInput: z.ZodType<Day> = z.string().refine(isDay, "没有这一天，应写作2024-06-01");
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A file handed in: bytes put down before at /files/incoming, or a path on this machine; what it is called may have the folders it lay in. */
export const Incoming = z.union([
  z.object({ incoming: Id, name: z.string().min(1).max(500) }),
  z.object({ path: z.string().min(1).max(4000), name: z.string().min(1).max(1000).optional() }),
]);
export type Incoming = z.infer<typeof Incoming>;
/** A folder on this machine, whole from its root: what a relative path would mean depends on where the program was started. */
export const Folder = z.string().max(4000).regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/, "文件夹要写完整的路径"); // prettier-ignore
export const Nothing = z.object({});

/** A document named beside another: enough to show and to open it. `id` is null where it is not in the library. */
export interface DocumentRef {
  readonly id: string | null;
  readonly title: string | null;
  readonly docNumber: string | null;
}
/** A file the program made for a person to save: its address for this run, its name, and what to know about it, in sentences. */
export interface Made {
  readonly href: string;
  readonly name: string;
  readonly notes: readonly string[];
}
/** What every change answers: the act that can be undone. */
export interface Done {
  readonly act: string;
}
