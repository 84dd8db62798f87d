import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { IssuerInput } from "../shared/contract/issuers.ts";
import type { SettingInput } from "../shared/contract/settings.ts";
import { parseIssue } from "../shared/domain/issues.ts";
import type { Day } from "../shared/domain/days.ts";
import { createLibrary, openLibrary, type LibraryOptions } from "./library.ts";
import { mentionKeys } from "../shared/domain/names.ts";
import { takeIn } from "./api/incoming.ts";
import { recognition } from "./jobs/runners.ts";
import { programOffice } from "./store/people.ts";
import type { Store } from "./store/store.ts";

interface SampleManifest {
  readonly name: string;
  readonly siteName: string;
  readonly gazette: string;
  readonly documents: readonly string[];
  readonly issues: readonly {
    readonly issue: string;
    readonly file: string;
    readonly publishedOn: Day | null;
    readonly items: readonly {
      readonly docNumber: string | null;
      readonly title?: string;
      readonly column: string | null;
      readonly fromPage: number | null;
      readonly toPage: number | null;
    }[];
  }[];
}

interface SampleOffice {
  readonly issuers: readonly z.input<typeof IssuerInput>[];
  readonly settings: readonly SettingInput[];
  readonly calendars: readonly { readonly year: number; readonly source: string; readonly text: string }[];
}

/** Where the shipped sources lie, seen from the built program. */
const sources = join(import.meta.dirname, "../../resources/sample");

/**
 * Makes the sample library of the invented 示例区: takes the shipped documents in, confirms what they say of each other, takes the two issues in
 * and queues the recognition of the scanned one, which goes on when the library is opened. `step` is told what is being done.
 */
export async function makeSample(folder: string, options: LibraryOptions, step: (words: string) => void = () => {}): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(sources, "sample.json"), "utf8")) as SampleManifest;
  createLibrary(folder, manifest.name, options);
  const library = openLibrary(folder, options);
  const { store, queue } = library;
  try {
    const person = library.choose("示例", programOffice);
    store.settings.set("sample", true);
    store.rename(manifest.name, manifest.siteName);
    setOffice(store);
    step("收进文件");
    const files = await takeIn(
      library,
      manifest.documents.map((name) => ({ path: join(sources, name) })),
    );
    store.jobs.add(
      files.map((f) => ({ kind: "intake", name: f.name, subject: f.hash })),
      person.id,
    );
    await queue.drained();
    step("确认效力变动");
    for (const { id } of store.documents.all().toReversed()) {
      const ready = store.proposals.view(store.documents.get(id)).filter((p) => !p.doubt && p.decision === null);
      if (ready.length > 0) store.documents.decideProposals({ documentId: id, ids: ready.map((p) => p.id), decision: "accepted" });
    }
    step("收进公报");
    for (const { issue, file, publishedOn, items } of manifest.issues) {
      const issueId = store.pages.openIssue(parseIssue(issue), manifest.gazette, publishedOn);
      const [scan] = await takeIn(library, [{ path: join(sources, file) }]);
      store.jobs.add([{ kind: "scan", name: scan!.name, subject: scan!.hash, params: { issueId, recognise: false } }], person.id);
      await queue.drained();
      for (const { docNumber, title, column, fromPage, toPage } of items) {
        const keys = mentionKeys({ docNumber, title: title ?? null });
        const [documentId] = store.documents.byKey(keys.number ?? keys.title);
        if (!documentId) throw new Error(`The sample's item ${docNumber ?? title} is not among its documents`);
        store.pages.listItem({ issueId, documentId, column, fromPage, toPage });
      }
    }
    const waiting = store.issues.list().flatMap((i) => store.pages.of(i.id).filter((p) => p.state === "waiting"));
    store.jobs.add(
      waiting.map((p) => recognition(p)),
      person.id,
    );
  } finally {
    await library.close();
  }
}

/** Writes down the organs of 示例区, its register numbers and the working days of its years. */
function setOffice(store: Store): void {
  const office = JSON.parse(readFileSync(join(sources, "office.json"), "utf8")) as SampleOffice;
  for (const issuer of office.issuers) store.issuers.write(IssuerInput.parse(issuer));
  for (const setting of office.settings) store.profiles.write(setting);
  for (const calendar of office.calendars) store.profiles.writeCalendar({ ...calendar, verified: true });
}
