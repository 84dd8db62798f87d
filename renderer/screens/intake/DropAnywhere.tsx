import { useEffect, useState } from "react";
import { filesOf } from "../../parts/incoming.ts";
import { isTyping } from "../../parts/keys.ts";
import { dropped, pasted, takeDocuments } from "./intake.ts";

/** Below this many characters a paste is a slip of the hand, not a document. */
const shortest = 40;

/** Files dropped or pasted anywhere are taken in; so are words pasted outside a field, once the person says so. */
export function DropAnywhere() {
  const [over, setOver] = useState(false);
  const handler = dropped.use();
  useEffect(() => {
    const give = (files: readonly File[]) => {
      if (files.length === 0) return;
      if (handler) handler.take(files);
      else void takeDocuments(files);
    };
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      give(filesOf(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      // Subtle: Office puts a picture of what was copied beside the words.
      const files = filesOf(event.clipboardData).filter(
        (f) => !event.clipboardData?.types.includes("text/plain") || !f.type.startsWith("image/"),
      );
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length) give(files);
      else if (text.trim().length >= shortest) pasted.set({ text, html: event.clipboardData?.getData("text/html") || null });
    };
    addEventListener("dragenter", enter);
    addEventListener("dragover", enter);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    addEventListener("paste", paste);
    return () => {
      removeEventListener("dragenter", enter);
      removeEventListener("dragover", enter);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
      removeEventListener("paste", paste);
    };
  }, [handler]);
  return over ? (
    <div className="drop">
      <p>{handler?.words ?? "松手，收进资料库"}</p>
    </div>
  ) : null;
}
