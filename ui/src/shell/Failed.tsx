/** The core did not answer at all: say so plainly, keep calm, offer to try again. */
import type { ApiError } from "../api/call";
import { Button } from "../components/Button";
import { say } from "../words/words";
import { sayError } from "./errors";
import { Outside } from "./Outside";

export interface FailedProps {
  error: ApiError;
  /** Something may have been done before: then nothing is said about the vault. */
  acted?: boolean;
  onAgain: () => void;
}

export function Failed({ error, acted = false, onAgain }: FailedProps) {
  return (
    <Outside>
      <h1>{say("failed-title")}</h1>
      <p className="lead">{sayError(error)}</p>
      {!acted && <p className="lead">{say("failed-safe")}</p>}
      <div className="actions">
        <Button look="primary" onPress={onAgain}>
          {say("failed-again")}
        </Button>
      </div>
    </Outside>
  );
}
