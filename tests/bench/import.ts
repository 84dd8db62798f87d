// npm run bench -- import: the 60 real regulations (or the shipped sample) taken in by the command line, beside a plain read of the same files.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const real = join(root, "../shared/data/regulations");
const source = existsSync(real) ? real : join(root, "resources/sample/documents");
const files = globSync(existsSync(real) ? "*.md" : "*.{txt,md}", { cwd: source }).map((f) => join(source, f));
const home = mkdtempSync(join(tmpdir(), "gazette-bench-"));
const library = join(home, "库");
const gazette = (...args: string[]) => {
  const began = performance.now();
  const ran = spawnSync(process.execPath, [join(root, "out/main/cli.js"), ...args], {
    maxBuffer: 1 << 28,
    encoding: "utf8",
    env: { ...process.env, GAZETTE_HOME: home },
  });
  return { seconds: (performance.now() - began) / 1000, ...ran };
};
gazette("new", library);
const empty = gazette("add", library, files[0]!).seconds;
const { seconds, stdout } = gazette("add", library, ...files, "--json");
const taken = stdout.split("\n").filter((l) => l.includes('"id"')).length;
const began = performance.now();
const characters = files.reduce((n, f) => n + readFileSync(f, "utf8").normalize("NFC").length, 0);
const plain = (performance.now() - began) / 1000;
console.log(
  `收进${taken} / ${files.length}份，${characters}字：${seconds.toFixed(2)}秒，每份${((seconds / files.length) * 1000).toFixed(0)}毫秒（启动与开库约${empty.toFixed(2)}秒）`,
);
console.log(`只读出同样的文件并规范字形：${(plain * 1000).toFixed(0)}毫秒；比${(seconds / plain).toFixed(0)}`);
rmSync(home, { recursive: true, force: true });
