/** A layer over the page for one short thing. Escape and the cross close it; what is typed stays as a draft. */
import type { ReactNode } from "react";
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

/** The layer itself has the focus when none of its fields takes it: Ctrl Enter sends its form from there too. */
function sendsFromItself(layer: HTMLElement | null) {
  layer?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.ctrlKey || event.target !== layer) return;
    event.preventDefault();
    layer.querySelector("form")?.requestSubmit();
  });
}

export function Dialog({ title, open, onClose, children, wide }: DialogProps) {
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
        <AriaDialog ref={sendsFromItself} className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <Button look="quiet" dense icon="cross" onPress={onClose}>
              {say("dialog-close")}
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
