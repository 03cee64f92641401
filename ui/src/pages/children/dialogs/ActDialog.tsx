/** The shape of every dialog about a child: what it is for, its fields, one thing to do. Whatever is typed stays as a draft until it is done or given up. */
import type { ReactNode } from "react";
import type { ApiError } from "../../../api/call";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { SendOrCancel } from "../../../components/SendOrCancel";
import { sayError } from "../../../shell/errors";

export interface ActDialogProps {
  title: string;
  lead?: ReactNode;
  /** What the button says; Spara when left out. */
  act?: string;
  children: ReactNode;
  onSubmit: () => void;
  /** Closes and keeps what is typed. */
  onClose: () => void;
  /** Gives up what is typed. */
  onCancel?: () => void;
  refused: ApiError | null;
  busy: boolean;
  wide?: boolean;
  /** Dialogs of their own, beside the form and not in it. */
  beside?: ReactNode;
}

export function ActDialog(props: ActDialogProps) {
  return (
    <Dialog title={props.title} open onClose={props.onClose} wide={props.wide}>
      <Form problem={props.refused ? sayError(props.refused) : undefined} onSubmit={props.onSubmit}>
        {props.lead && <div className="lead">{props.lead}</div>}
        {props.children}
        <div className="actions">
          <SendOrCancel
            act={props.act}
            busy={props.busy}
            onCancel={() => {
              props.onCancel?.();
              props.onClose();
            }}
          />
        </div>
      </Form>
      {props.beside}
    </Dialog>
  );
}
