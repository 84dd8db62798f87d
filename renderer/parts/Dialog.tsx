import { createContext, useContext, useEffect, useRef } from "react";
import { Dialog as Box, Heading, Modal, ModalOverlay } from "react-aria-components";
import { isComposing, isKey } from "./keys.ts";

interface Props {
  readonly title: string;
  readonly about?: React.ReactNode;
  readonly children: React.ReactNode;
  readonly footer?: React.ReactNode;
  readonly wide?: boolean;
  /** Label column and field column. */
  readonly form?: boolean;
  readonly onClose: () => void;
  /** Ctrl Enter and the footer's submit button. */
  readonly onSubmit?: () => void;
}

/** The title is the act; the footer's button repeats the verb. Esc closes, unless an input method is composing. */
export function Dialog({ title, about, children, footer, wide = false, form = false, onClose, onSubmit }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!onSubmit) return;
    // Subtle: before the button that has the focus hears of it, which would take any Enter for a press of its own.
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || !isKey(event, "Ctrl Enter") || !box.current?.contains(event.target as Node)) return;
      event.preventDefault();
      event.stopPropagation();
      onSubmit();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, [onSubmit]);
  const inside = (
    <>
      <header>
        <Heading slot="title" level={1}>
          {title}
        </Heading>
        {about ? <div className="soft">{about}</div> : null}
      </header>
      <div className={form ? "body form" : "body"}>{children}</div>
      {footer ? <footer>{footer}</footer> : null}
    </>
  );
  return (
    <Veil onClose={onClose}>
      <Modal className={wide ? "sheet-box wide" : "sheet-box"}>
        <Box className="dialog" ref={box}>
          {onSubmit ? (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {inside}
            </form>
          ) : (
            inside
          )}
        </Box>
      </Modal>
    </Veil>
  );
}

const Depth = createContext(0);

/** The veil under a dialog or the palette. */
export function Veil({ onClose, children }: { readonly onClose: () => void; readonly children: React.ReactNode }) {
  const depth = useContext(Depth);
  return (
    <ModalOverlay className={depth ? "veil high" : "veil"} isOpen isDismissable onOpenChange={(open) => (open ? null : onClose())}>
      <Depth value={depth + 1}>{children}</Depth>
    </ModalOverlay>
  );
}
