import { registerHooks } from "node:module";

// Loaded before the built main bundle (node --import): its "electron" is the stand-in beside this file.
const standIn = new URL("electron.ts", import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === "electron" ? { url: standIn, shortCircuit: true } : next(name, context)),
});
