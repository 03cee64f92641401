/** Some acts want the passphrase once more: sign, seal, change keys. Says what for, and keeps the page behind as it is. */

import type { ReactNode } from "react";
import { useState } from "react";
import type { Submit } from "../api/answers";
import type { ApiError } from "../api/call";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Form } from "../components/Form";
import { TextField } from "../components/TextField";
import { say } from "../words/words";
import { sayError } from "./errors";

export interface AskAgainProps {
  /** The act, as its button says it: "Försegla kvartalet". */
  act: string;
  /** One sentence on what will happen. */
  children: ReactNode;
  /** Does it: `useSubmit(async (passphrase: string) => … call(name, input, { passphrase }) …)`. */
  submit: Submit<[passphrase: string]>;
  onClose: () => void;
  /** What may be shown beside the passphrase: the key file's button. */
  beside?: ReactNode;
  /** The act's own words for what stopped it. */
  sayRefused?: (refused: ApiError) => string;
}

/** What is wrong with the passphrase itself is said beside it; what else stopped the act stands at the top. */
const ofPassphrase = ["wrong_passphrase", "must_wait", "ask_again"];

export function AskAgain({ act, children, submit, onClose, beside, sayRefused = sayError }: AskAgainProps) {
  const [passphrase, setPassphrase] = useState("");
  const [missing, setMissing] = useState(false);
  const { refused } = submit;
  const wrong = refused !== null && ofPassphrase.includes(refused.code);
  return (
    <Dialog title={act} open onClose={onClose}>
      <p className="lead">{children}</p>
      <Form
        problem={refused && !missing && !wrong ? sayRefused(refused) : undefined}
        onSubmit={() => {
          setMissing(passphrase === "");
          if (passphrase !== "") void submit.submit(passphrase);
        }}
      >
        <TextField
          kind="secret"
          autoFocus
          label={say("ask-again-label")}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text);
            setMissing(false);
          }}
          error={missing ? say("lock-missing") : wrong ? sayError(refused) : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" isPending={submit.busy}>
            {act}
          </Button>
          <Button look="link" onPress={onClose}>
            {say("cancel")}
          </Button>
          {beside}
        </div>
      </Form>
    </Dialog>
  );
}
