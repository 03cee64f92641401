/** The core did not answer at all: say so plainly, keep calm, offer to try again. */
import type { ApiError } from "../api/call";
import { Button } from "../components/Button";
import { say } from "../words/words";
import { sayError } from "./errors";
import { Outside } from "./Outside";

export function Failed({ error, onAgain }: { error: ApiError; onAgain: () => void }) {
  return (
    <Outside>
      <h1>{say("failed-title")}</h1>
      <p className="lead">{sayError(error)}</p>
      <p className="lead">{say("failed-safe")}</p>
      <div className="actions">
        <Button look="primary" onPress={onAgain}>
          {say("failed-again")}
        </Button>
      </div>
    </Outside>
  );
}
