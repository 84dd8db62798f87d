type Mark = readonly [start: number, end: number];

/** A text with the stretches found in it marked. */
export function Marked({
  text,
  marks,
  look,
}: {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly look?: "doubt" | "near";
}) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} className={look}>
        {text.slice(Math.max(at, start), end)}
      </mark>,
    );
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
