/** What can be done with one line of a list whose order means something: up, down, away. */
import { Button } from "../../../components/Button";
import { say } from "../../../words/words";
import { moved } from "../registers";

export interface LineActionsProps<Line> {
  lines: readonly Line[];
  /** The line's place among them, from 0. */
  at: number;
  /** What the line is called by those who hear the buttons. */
  name: string;
  onChange: (lines: readonly Line[]) => void;
}

export function LineActions<Line>({ lines, at, name, onChange }: LineActionsProps<Line>) {
  return (
    <div className="actions">
      {at > 0 && (
        <Button look="link" aria-label={say("routes-up", { name })} onPress={() => onChange(moved(lines, at, at - 1))}>
          {say("registers-up")}
        </Button>
      )}
      {at < lines.length - 1 && (
        <Button
          look="link"
          aria-label={say("routes-down", { name })}
          onPress={() => onChange(moved(lines, at, at + 1))}
        >
          {say("registers-down")}
        </Button>
      )}
      <Button
        look="link"
        aria-label={say("routes-drop", { name })}
        onPress={() => onChange(lines.filter((_, place) => place !== at))}
      >
        {say("registers-remove")}
      </Button>
    </div>
  );
}
