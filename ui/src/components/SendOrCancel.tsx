/** The end of a form in a layer: the one thing to do, and the way out of it that gives up what is typed. */
import { say } from "../words/words";
import { Button } from "./Button";

export interface SendOrCancelProps {
  /** The word on the button that does it; "Spara" when nothing else is said. */
  act?: string;
  busy: boolean;
  onCancel: () => void;
}

export function SendOrCancel({ act = say("save"), busy, onCancel }: SendOrCancelProps) {
  return (
    <>
      <Button type="submit" look="primary" isPending={busy}>
        {act}
      </Button>
      <Button look="link" onPress={onCancel}>
        {say("cancel")}
      </Button>
    </>
  );
}
