import type { Subject } from "../../../shared/contract/rehearsal.ts";
import { Button } from "../../parts/Button.tsx";
import { documentAt, pageAt } from "../../places.ts";

/** The way to the text itself, where it can be put right. */
export function Look({ subject, go }: { readonly subject: Subject | null; readonly go: (to: string) => void }) {
  const to =
    subject?.kind === "document" ? documentAt(subject.id) : subject?.place ? pageAt(subject.place.issueId, subject.place.seq) : null;
  if (to === null) return null;
  return (
    <Button kind="bare" onPress={() => go(to)}>
      {subject?.kind === "document" ? "看文件" : "看这一页"}
    </Button>
  );
}
