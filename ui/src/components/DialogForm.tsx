/** A dialog with a few fields and one thing to do: Enter does it, Escape leaves, what stopped it stands at the top. */
import type { ReactNode } from "react";
import { Dialog } from "./Dialog";
import { Form } from "./Form";
import { SendOrCancel } from "./SendOrCancel";

export interface DialogFormProps {
  title: string;
  lead?: ReactNode;
  /** The word on the button that does it; "Spara" when nothing else is said. */
  act?: string;
  children: ReactNode;
  problem?: ReactNode;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** Gives up what is typed; leaving in any other way keeps it. */
  onCancel?: () => void;
  /** For a list. */
  wide?: boolean;
}

export function DialogForm({
  title,
  lead,
  act,
  children,
  problem,
  busy,
  onSubmit,
  onClose,
  onCancel,
  wide,
}: DialogFormProps) {
  return (
    <Dialog title={title} open onClose={onClose} wide={wide}>
      {lead && <p className="lead">{lead}</p>}
      <Form problem={problem} onSubmit={onSubmit}>
        {children}
        <div className="actions">
          <SendOrCancel
            act={act}
            busy={busy}
            onCancel={() => {
              onCancel?.();
              onClose();
            }}
          />
        </div>
      </Form>
    </Dialog>
  );
}
