import type { Headline } from "../../shared/domain/status.ts";
import { shapeOf, type Shape } from "../words/status.ts";

const drawn: Readonly<Record<Shape, React.ReactNode>> = {
  "in-force": <circle cx="6" cy="6" r="4.75" fill="currentColor" stroke="none" />,
  amended: (
    <>
      <circle cx="6" cy="6" r="4.75" />
      <circle cx="6" cy="6" r="2.25" fill="currentColor" stroke="none" />
    </>
  ),
  "partly-repealed": (
    <>
      <circle cx="6" cy="6" r="4.75" />
      <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" stroke="none" />
    </>
  ),
  repealed: (
    <>
      <circle cx="6" cy="6" r="4.75" />
      <path d="M4 4l4 4M8 4l-4 4" />
    </>
  ),
  lapsed: (
    <>
      <circle cx="6" cy="6" r="4.75" />
      <path d="M3.5 6h5" />
    </>
  ),
  pending: <circle cx="6" cy="6" r="4.75" strokeDasharray="2 1.73" />,
  suspended: (
    <>
      <circle cx="6" cy="6" r="4.75" />
      <path d="M4.75 4v4M7.25 4v4" />
    </>
  ),
  revoked: (
    <>
      <rect x="1.5" y="1.5" width="9" height="9" rx="1" />
      <path d="M4 4l4 4M8 4l-4 4" />
    </>
  ),
  unpublished: <rect x="1.75" y="1.75" width="8.5" height="8.5" rx="1" strokeDasharray="2 1.6" />,
};

/** The shape of a status alone, where the word stands near; `label` where it does not. */
export function Glyph({ shape, label }: { readonly shape: Shape; readonly label?: string }) {
  return (
    <svg className={`glyph ${shape}`} viewBox="0 0 12 12" {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      {drawn[shape]}
    </svg>
  );
}

/** Shape and word. As a pill it is the loudest thing on a document's page. */
export function Status({ headline, pill = false }: { readonly headline: Headline; readonly pill?: boolean }) {
  const shape = shapeOf[headline];
  return (
    <span className={`status ${shape}${pill ? " pill" : ""}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {drawn[shape]}
      </svg>
      {headline}
    </span>
  );
}
