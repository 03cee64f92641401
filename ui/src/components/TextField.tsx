/** One line of text. `kind="secret"` hides the letters until "Visa"; spelling is checked only where `prose` is set. */
import { type Ref, useState } from "react";
import { TextField as AriaTextField, Input } from "react-aria-components";
import { say } from "../words/words";
import { Button } from "./Button";
import { CoveredField } from "./Covered";
import { FieldFrame, type FieldWords } from "./Field";
import styles from "./Field.module.css";

export interface TextFieldProps extends FieldWords {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  kind?: "text" | "secret" | "number" | "email" | "phone";
  prose?: boolean;
  large?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
}

const inputModes = { text: undefined, secret: undefined, number: "numeric", email: "email", phone: "tel" } as const;

export function TextField(props: TextFieldProps) {
  const [shown, setShown] = useState(false);
  const secret = props.kind === "secret";
  const className = `${styles.control} ${props.large ? styles.large : ""}`;
  const input = (
    <CoveredField text={props.value ?? ""} className={className}>
      <Input ref={props.inputRef} className={className} placeholder={props.placeholder} lang="sv" dir="auto" />
    </CoveredField>
  );
  return (
    <AriaTextField
      className={styles.field}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      onBlur={props.onBlur}
      name={props.name}
      type={secret && !shown ? "password" : "text"}
      inputMode={inputModes[props.kind ?? "text"]}
      isRequired={!props.optional}
      validationBehavior="aria"
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={props.prose ? "true" : "false"}
    >
      <FieldFrame label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
        {secret ? (
          <div className={styles.beside}>
            {input}
            <Button look="link" onPress={() => setShown(!shown)} aria-pressed={shown}>
              {say(shown ? "field-hide" : "field-show")}
            </Button>
          </div>
        ) : (
          input
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
