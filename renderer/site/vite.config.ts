import { defineConfig, type EnvironmentOptions } from "vite";

const folder = import.meta.dirname;

/** One classic script that stands alone: from file:// a browser loads neither modules nor chunks. */
const script = (name: string, first = false): EnvironmentOptions => ({
  consumer: "client",
  build: {
    outDir: `${folder}/../../out/site`,
    // Not emptied: an export running meanwhile reads these files.
    emptyOutDir: false,
    copyPublicDir: first,
    target: "chrome80",
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: `${folder}/${name}.ts`,
      output: { format: "iife", entryFileNames: `${name}.js`, assetFileNames: "site.css" },
    },
  },
});

// The exported site's own scripts and style, built before an export can run. One environment a script, built one after the other.
export default defineConfig({
  root: folder,
  // The light build of FlexSearch: the other carries workers and dynamic imports, which a classic script cannot hold.
  resolve: { alias: { flexsearch: `${folder}/../../node_modules/flexsearch/dist/flexsearch.light.module.min.js` } },
  publicDir: `${folder}/public`,
  environments: {
    client: script("aging", true),
    badge: script("badge"),
    check: script("check"),
    viewer: script("viewer"),
    search: script("search"),
    suggest: script("suggest"),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.config.consumer === "client") await builder.build(environment);
      }
    },
  },
});
