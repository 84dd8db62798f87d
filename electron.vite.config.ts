import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

// What is in "dependencies" stays outside the bundles (native code, or files loaded by path); what is in "devDependencies" goes in.
export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      rolldownOptions: {
        input: { main: "electron/main.ts", serve: "electron/serve.ts", cli: "electron/cli.ts", child: "electron/jobs/child.ts" },
        // Subtle: chunks lie beside the entries, since code finds resources/ and its workers from where it lies itself.
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      rolldownOptions: { input: { preload: "electron/preload.ts" }, output: { format: "cjs", entryFileNames: "[name].cjs" } },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react()],
    // Nothing becomes a data: URL, since the page's Content-Security-Policy lets fonts and scripts come from files only.
    build: {
      outDir: "out/renderer",
      target: "chrome120",
      minify: true,
      chunkSizeWarningLimit: 2000, // read from this machine, not from a network
      assetsInlineLimit: 0,
      rolldownOptions: { input: "renderer/index.html" },
    },
  },
});
