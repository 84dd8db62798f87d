import { parseArgs } from "node:util";
import type { Command } from "../shared/contract/command.ts";
import { commands, synopsis, type Verb } from "../shared/contract/commands.ts";
import { Refusal } from "../shared/refusal.ts";
import { programHome } from "./home.ts";
import { clock, version } from "./here.ts";
import { pathsOf } from "./keep/folder.ts";
import { explained } from "./store/open.ts";
import type { Out } from "./verbs/verb.ts";
import { verbs } from "./verbs/verbs.ts";

// The same library without a window. Exit 0: all done; 1: something refused, the sentence on stderr; 2: wrong usage.

const usage = (): string =>
  ["用法：npm run -s gazette -- 动词 …（每个动词都可加 --json）", ...Object.values<Command>(commands).map((c) => `  ${synopsis(c)}`)].join(
    "\n",
  );

/** Options first, operands behind `--`: a query may begin with `-`, and only the verb's own options are options. */
function sorted(command: Command, args: readonly string[]): string[] {
  const [options, operands]: [string[], string[]] = [[], []];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const name = /^--([\w-]+)/.exec(arg)?.[1];
    if (name === undefined) {
      operands.push(arg);
      continue;
    }
    options.push(arg);
    if (!arg.includes("=") && command.options[name] && i + 1 < args.length) options.push(args[++i]!);
  }
  return [...options, "--", ...operands];
}

/** Operands and options of a verb as its schema takes them; a Refusal `usage` in words otherwise. */
function parse(command: Command, args: readonly string[]): { input: unknown; json: boolean } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, value]) => [
      name,
      { type: value === null ? ("boolean" as const) : ("string" as const), multiple: value?.endsWith("…") ?? false },
    ]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: sorted(command, args), options: { ...options, json: { type: "boolean" } }, allowPositionals: true });
  } catch {
    throw new Refusal("usage", `选项不对。写法：${synopsis(command)}`);
  }
  const { json, ...given } = parsed.values;
  const many = command.operands.at(-1)?.endsWith("…") ?? false;
  const [least, most] = [command.operands.length, many ? Infinity : command.operands.length];
  if (parsed.positionals.length < least || parsed.positionals.length > most)
    throw new Refusal("usage", `参数个数不对。写法：${synopsis(command)}`);
  const operands = Object.fromEntries(
    command.operands.map((name, i) =>
      name.endsWith("…") ? [name.slice(0, -1), parsed.positionals.slice(i)] : [name, parsed.positionals[i]],
    ),
  );
  const checked = command.input.safeParse({ ...operands, ...given });
  if (checked.success) return { input: checked.data, json: json === true };
  const { path, message } = checked.error.issues[0]!;
  if (!(String(path[0]) in { ...operands, ...given })) throw new Refusal("usage", `缺少--${String(path[0])}。写法：${synopsis(command)}`);
  throw new Refusal(
    "usage",
    `“${path.join(".")}”不对：${/\p{Script=Han}/u.test(message) ? message : "不是可用的值"}。写法：${synopsis(command)}`,
  );
}

async function main([verb, ...args]: readonly string[]): Promise<number> {
  if (!verb || ["help", "--help", "-h"].includes(verb)) {
    console.log(usage());
    return verb ? 0 : 2;
  }
  if (verb === "--version") {
    console.log(version);
    return 0;
  }
  if (!(verb in commands)) {
    console.error(`没有“${verb}”这个动词。\n${usage()}`);
    return 2;
  }
  if (args.includes("--help") || args.includes("-h")) {
    console.log(`${synopsis(commands[verb as Verb])}\n${commands[verb as Verb].does}`);
    return 0;
  }
  let refused = false;
  const refuse = (message: string) => {
    refused = true;
    console.error(message);
  };
  let library = "library.sqlite";
  try {
    const { input, json } = parse(commands[verb as Verb], args);
    if (typeof input === "object" && input !== null && "LIB" in input) library = pathsOf(String(input.LIB)).database;
    const out: Out = {
      answer: (object, plain) => console.log(json ? JSON.stringify({ schema: 1, ...object }) : plain),
      refuse,
      fail: () => void (refused = true),
      progress: progressLine(),
    };
    await verbs[verb as Verb](input as never, out);
    return refused ? 1 : 0;
  } catch (thrown) {
    const error = explained(thrown, library);
    const home = programHome();
    if (!(thrown instanceof Refusal)) home.write(thrown, clock.now());
    if (error instanceof Refusal) {
      console.error(error.message);
      if (error.code === "usage") return 2;
      const { code, message, detail } = error;
      if (args.includes("--json")) console.log(JSON.stringify({ schema: 1, refused: { code, message, ...detail } }));
      return 1;
    }
    console.error(`程序内部出错，详情记在${home.log}。`);
    return 1;
  }
}

/** Progress for a person at a terminal: one line on stderr that is written over; nothing where nobody looks. */
function progressLine(): (words: string) => void {
  if (!process.stderr.isTTY) return () => {};
  return (words) => process.stderr.write(`\r\u001b[2K${words}`);
}

process.exitCode = await main(process.argv.slice(2));
if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
