/** Personal or coordination number: says what was understood as soon as it is whole, and the core's refusal at the field. */
import type { ApiError } from "../../../api/call";
import { TextField } from "../../../components/TextField";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { understood } from "./number";

export interface NumberFieldProps {
  value: string;
  onChange: (typed: string) => void;
  onBlur?: () => void;
  /** Why the core did not take the number. */
  refused: ApiError | null;
}

function hintFor(typed: string, today: string): string {
  const read = understood(typed, today);
  if (read === null) return say("new-child-number-hint");
  if (read.birth_on === null) return say("new-child-number-no-day");
  const args = { day: `${dayMonth(read.birth_on)} ${read.birth_on.slice(0, 4)}`, sex: read.sex };
  return read.coordination ? say("new-child-number-coordination", args) : say("new-child-number-understood", args);
}

const problems: Readonly<Record<string, string>> = {
  checksum: say("new-child-number-checksum"),
  in_the_future: say("new-child-number-future"),
  not_readable: say("new-child-number-wrong"),
};

export function NumberField({ value, onChange, onBlur, refused }: NumberFieldProps) {
  const today = useToday();
  return (
    <TextField
      kind="number"
      label={say("new-child-number")}
      hint={<span aria-live="polite">{hintFor(value, today)}</span>}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={refused ? (problems[String(refused.data["problem"])] ?? sayError(refused)) : undefined}
      optional
    />
  );
}
