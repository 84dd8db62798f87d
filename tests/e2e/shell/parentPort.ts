import { EventEmitter } from "node:events";

// Loaded before the built library process (node --import): what Electron gives a utility process to speak with its parent.
const port = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => process.send?.(message) });
process.on("message", (data) => port.emit("message", { data }));
process.channel?.unref();
Object.assign(process, { parentPort: port });
