import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Change } from "../shared/contract/events.ts";
import type { Folder, LibraryState } from "../shared/contract/library.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Desk } from "./api/desk.ts";
import type { ProgramHome } from "./home.ts";
import { isEmpty, isLibrary } from "./keep/folder.ts";
import { createLibrary, openLibrary, type Library, type LibraryOptions } from "./library.ts";
import { makeSample } from "./sample.ts";
import { programOffice } from "./store/people.ts";

interface DeskOptions extends Omit<LibraryOptions, "changed"> {
  readonly home: ProgramHome;
  readonly changed: (change: Change) => void;
  /** True when this process takes the place of one that died: it opens what was open and says so. */
  readonly restarted: boolean;
}

/** The one library this process has open, or none yet; which ones were open before; and the folders a person may choose from. */
export function openDesk(options: DeskOptions): Desk & { close(): Promise<void> } {
  const { home, now, today, version } = options;
  let library: Library | null = null;
  let making: string | null = null;
  let notice: string | null = options.restarted ? "资料库进程意外停止，已重新启动。已保存的内容都在，排队的工作会接着做。" : null;

  let turns: Promise<unknown> = Promise.resolve();
  /** One at a time: two changes of the open library at once would close the old one twice and lose hold of a new one. */
  function inTurn<T>(body: () => Promise<T>): Promise<T> {
    const turn = turns.then(body);
    turns = turn.catch(() => {});
    return turn;
  }

  const open = (path: string) => inTurn(() => take(path));
  async function take(path: string): Promise<void> {
    const folder = resolve(path);
    if (library?.paths.root === folder) return;
    // The new one first: if it is refused, the person keeps the one that is open.
    const next = openLibrary(folder, options);
    await library?.close();
    library = next;
    home.remember(folder);
    options.changed("library");
    next.queue.pump();
    next.watch.start();
  }
  function state(): LibraryState {
    const recent = home.read().recent.map((path) => ({ path, name: home.nameOf(path), missing: !isLibrary(path) }));
    if (!library) return { version, today: today(), log: home.log, open: null, recent, notice, making };
    const { store, paths } = library;
    return {
      version,
      today: today(),
      log: home.log,
      open: {
        path: paths.root,
        name: store.settings.get("name") ?? home.nameOf(paths.root),
        siteName: store.settings.get("siteName") ?? "",
        sample: store.settings.get("sample") === true,
        engines: store.engines.get(),
        secondCheck: store.proof.secondCheck(),
        person: library.person(),
        people: store.people.list().filter((p) => p.office !== programOffice),
        counts: store.counts(),
        savedAt: store.acts.savedAt(),
        lastUndoable: store.acts.lastUndoable(),
      },
      recent,
      notice,
      making,
    };
  }
  async function openSample(): Promise<void> {
    if (making) throw new Refusal("busy", "示例正在准备，请稍候。");
    if (!isLibrary(home.sample)) {
      try {
        // Half a sample is none: it gets its name once it is whole.
        const half = `${home.sample}.new`;
        rmSync(half, { recursive: true, force: true });
        await makeSample(half, { ...options, changed: undefined }, (words) => {
          making = words;
          options.changed("library");
        });
        renameSync(half, home.sample);
      } finally {
        making = null;
        options.changed("library");
      }
    }
    await open(home.sample);
  }

  const before = options.restarted ? home.read().open : null;
  const ready = (async () => {
    if (!before || !isLibrary(before.path)) return;
    await open(before.path);
    if (before.person) library!.choose(before.person.name, before.person.office);
  })().catch(options.log);

  return {
    ready,
    current: () => library,
    state,
    dismiss: () => void (notice = null),
    open,
    create: (path, name) =>
      inTurn(async () => {
        const folder = resolve(path);
        createLibrary(folder, name ?? home.nameOf(folder), { now, today });
        await take(folder);
      }),
    openSample,
    closeLibrary: () =>
      inTurn(async () => {
        const closing = library;
        library = null;
        await closing?.close();
        home.setOpen(null);
        options.changed("library");
      }),
    choose(name, office) {
      if (!library) throw new Refusal("conflict", "还没有打开资料库。");
      const person = library.choose(name, office);
      home.setOpen({ path: library.paths.root, person: { name, office } });
      options.changed("library");
      // Who is at work decides what may be done with a page: nobody checks their own.
      options.changed("pages");
      return person;
    },
    browse: (path) => browse(path ?? homedir()),
    makeFolder(parent, name) {
      if (/[\\/:*?"<>|\p{Cc}]/u.test(name) || name.startsWith("."))
        throw new Refusal("invalid", `“${name}”不能作文件夹名，请去掉其中的符号。`);
      const path = join(resolve(parent), name);
      if (existsSync(path)) throw new Refusal("conflict", `这里已有“${name}”，请换一个名字。`);
      try {
        mkdirSync(path);
      } catch {
        throw new Refusal("conflict", `不能在${parent}里新建文件夹，请检查权限，或另选一个位置。`);
      }
      return browse(path);
    },
    async close() {
      await ready;
      await inTurn(async () => {
        const closing = library;
        library = null;
        await closing?.close();
      });
    },
  };
}

/** What a folder holds, as far as choosing a folder needs it. */
function browse(path: string): Folder {
  const here = resolve(path);
  let names: string[];
  try {
    names = readdirSync(here, { withFileTypes: true })
      .filter((e) => e.isDirectory() && !e.name.startsWith(".") && !e.name.startsWith("$"))
      .map((e) => e.name);
  } catch {
    throw new Refusal("not-found", `打不开文件夹${here}，请检查它是否移走，或有没有权限。`);
  }
  names.sort(new Intl.Collator("zh-CN", { numeric: true }).compare);
  return {
    path: here,
    parent: dirname(here) === here ? null : dirname(here),
    places: places(),
    folders: names.map((name) => ({ name, path: join(here, name), library: isLibrary(join(here, name)) })),
    empty: isEmpty(here),
    library: isLibrary(here),
  };
}
function places(): Folder["places"] {
  const user = homedir();
  const own = [
    ["主文件夹", user],
    ["桌面", join(user, "Desktop")],
    ["桌面", join(user, "桌面")],
    ["文档", join(user, "Documents")],
    ["文档", join(user, "文档")],
  ] as const;
  const drives =
    process.platform === "win32"
      ? [..."CDEFGH"].map((d) => [`${d}盘`, `${d}:\\`] as const)
      : ([
          ["整个电脑", "/"],
          ["U盘", "/media"],
        ] as const);
  return [...own, ...drives].filter(([, path]) => existsSync(path)).map(([name, path]) => ({ name, path }));
}
