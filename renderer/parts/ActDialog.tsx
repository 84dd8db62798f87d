import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Notice } from "./Notice.tsx";
import { words } from "../words/words.ts";

interface Props {
  readonly title: string;
  readonly about?: React.ReactNode;
  /** Why it cannot be done as it stands, shown beside the buttons. */
  readonly missing?: string | null;
  /** What else is to be known before it is done. */
  readonly note?: string;
  readonly verb: string;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A form whose title is the act: what is refused on top, what is missing beside the button that does it. */
export function ActDialog({
  title,
  about,
  missing = null,
  note = "记下后可撤销",
  verb,
  busy,
  refusal,
  onSubmit,
  onClose,
  children,
}: Props) {
  return (
    <Dialog
      title={title}
      about={about}
      form
      onClose={onClose}
      onSubmit={() => (missing || busy ? undefined : onSubmit())}
      footer={
        <>
          <span className="small grow quiet">{missing ?? note}</span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={busy || missing !== null}>
            {verb}
          </Button>
        </>
      }
    >
      {refusal ? (
        <div className="whole">
          <Notice tone="bad" title={refusal} />
        </div>
      ) : null}
      {children}
    </Dialog>
  );
}
