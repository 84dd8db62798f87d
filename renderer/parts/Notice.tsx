import { Ban, Check, TriangleAlert } from "lucide-react";

interface Props {
  readonly title: string;
  readonly tone?: "doubt" | "bad" | "good";
  readonly children?: React.ReactNode;
  /** The way out stands in the notice. */
  readonly acts?: React.ReactNode;
}
const icons = { doubt: TriangleAlert, bad: Ban, good: Check };

/** What is wrong (or right), in words, and the way out. */
export function Notice({ title, tone = "doubt", children, acts }: Props) {
  const Icon = icons[tone];
  return (
    <div className={tone === "doubt" ? "notice" : `notice ${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon className="icon" aria-hidden="true" />
      <h3 className={children ? "" : "alone"}>{title}</h3>
      {children ? <div className="soft">{children}</div> : null}
      {acts ? <div className="acts">{acts}</div> : null}
    </div>
  );
}

/** One sentence, then what to do. */
export function Empty({ children, acts }: { readonly children: React.ReactNode; readonly acts?: React.ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {acts ? <div className="acts">{acts}</div> : null}
    </div>
  );
}
