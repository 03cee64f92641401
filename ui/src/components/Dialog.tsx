/** A layer over the page for one short thing. Escape and the cross close it; what is typed stays as a draft. */
import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { say } from "../words/words";
import { Button } from "./Button";
import styles from "./Dialog.module.css";

export interface DialogProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** `wide` for a list or a preview. */
  wide?: boolean;
}

/** What one types and chooses in. Not a button: an act with nothing to fill in is not one Enter away. */
const fields = "input, textarea, [role='spinbutton'], button[aria-haspopup='listbox']";

/** Who opens a form writes at once: where no field asks for the focus, the first one gets it, and the words above it stay in sight. With no field the layer itself has it, and Ctrl Enter sends from there. Where nothing is filled in but a passphrase, what is agreed to is read out with the title. */
function AtOnce({ dialog }: { dialog: RefObject<HTMLElement | null> }) {
  const id = useId();
  // Earlier than the dialog's own effect, which takes the focus for want of another.
  useEffect(() => {
    const layer = dialog.current;
    if (!layer) return;
    const send = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !event.ctrlKey || event.repeat || event.target !== layer) return;
      event.preventDefault();
      layer.querySelector("form")?.requestSubmit();
    };
    layer.addEventListener("keydown", send);
    const all = layer.querySelector("form")?.querySelectorAll<HTMLElement>(fields) ?? [];
    const usable = [...all].filter(
      (one) =>
        one.getAttribute("tabindex") !== "-1" &&
        !one.hasAttribute("disabled") &&
        !one.closest("[hidden], [aria-hidden='true']"),
    );
    const lead = layer.querySelector("p.lead");
    if (lead && usable.every((one) => one.matches("[type='password']"))) {
      lead.id ||= id;
      layer.setAttribute("aria-describedby", lead.id);
    }
    if (!layer.contains(document.activeElement)) usable[0]?.focus({ preventScroll: true });
    return () => layer.removeEventListener("keydown", send);
  }, [dialog, id]);
  return null;
}

export function Dialog({ title, open, onClose, children, wide }: DialogProps) {
  const dialog = useRef<HTMLElement>(null);
  return (
    <ModalOverlay
      className={styles.veil}
      isOpen={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      isDismissable
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ""}`}>
        <AriaDialog ref={dialog} className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <Button look="quiet" dense icon="cross" onPress={onClose}>
              {say("dialog-close")}
            </Button>
          </header>
          {children}
          <AtOnce dialog={dialog} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
