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
        <AriaDialog className={styles.dialog}>
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
