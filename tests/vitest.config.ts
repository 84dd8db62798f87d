import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One kind of test: its folder, how long one test may take, and whether files may run side by side. */
const project = (name: string, seconds: number, side = true) => ({
  root,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
    testTimeout: seconds * 1000,
    hookTimeout: Math.max(60, seconds) * 1000,
    expect: { poll: { timeout: Math.min(60, seconds / 2) * 1000 } },
    fileParallelism: side,
    pool: "forks" as const,
  },
});

/** unit, api and e2e are `npm test`; soak holds the long trials and is run by `npm run soak`. */
export default defineConfig({
  root,
  test: { maxWorkers: 2, projects: [project("unit", 60), project("api", 120), project("e2e", 300, false), project("soak", 3600, false)] },
});
