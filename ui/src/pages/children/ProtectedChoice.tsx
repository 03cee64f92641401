/** "Skyddade personuppgifter" in a form: what it means, that nothing is kept before it is saved, and what to do where the user may not open such. */
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { useOpenSession } from "../../shell/session";
import { say } from "../../words/words";

export interface ProtectedChoiceProps {
  /** Whom it is about. */
  who: "child" | "guardian";
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function ProtectedChoice({ who, checked, onChange }: ProtectedChoiceProps) {
  return (
    <>
      <Checkbox
        checked={checked}
        onChange={onChange}
        detail={say(who === "child" ? "protected-choice-child" : "protected-choice-guardian")}
      >
        {say("protected-choice")}
      </Checkbox>
      {checked && <ProtectedNotice />}
    </>
  );
}

/** What who types in somebody protected has to know. */
export function ProtectedNotice() {
  const { opens_protected } = useOpenSession();
  return opens_protected ? (
    <p className="muted small">{say("protected-choice-kept")}</p>
  ) : (
    <Notice kind="warn">{say("protected-no-key")}</Notice>
  );
}
