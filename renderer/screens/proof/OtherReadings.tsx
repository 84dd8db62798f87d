import { Button } from "../../parts/Button.tsx";
import type { Doubt } from "../../../shared/domain/doubts.ts";

interface Props {
  readonly text: string;
  /** The doubts of the line for which something else is offered: by the other engine, or by a rule. */
  readonly differing: readonly (Doubt & { readonly other: string })[];
  readonly taken: ReadonlySet<number>;
  /** Takes over, or gives back, the other reading of the doubt that starts here. */
  readonly onTake: (start: number) => void;
  /** Why none can be taken over: the person has written otherwise. */
  readonly off: boolean;
}

/** What else may stand in a line, each to be taken over by itself. */
export function OtherReadings({ text, differing, taken, onTake, off }: Props) {
  return (
    <span className="row wrap small quiet beneath">
      <span>可改为</span>
      {differing.map(({ start, end, other }, i) => (
        <Button
          key={start}
          tiny
          kind={taken.has(start) ? "plain" : "bare"}
          off={off}
          {...(i === differing.findIndex((d) => !taken.has(d.start)) ? { keys: "F2" } : {})}
          onPress={() => onTake(start)}
        >
          {`${text.slice(start, end)}→${other || "（无此字）"}`}
        </Button>
      ))}
    </span>
  );
}
