/** Several lines of text that grow with what is written. */
import { TextArea as AriaTextArea, TextField } from "react-aria-components";
import { FieldFrame, type FieldWords } from "./Field";
import styles from "./Field.module.css";

export interface TextAreaProps extends FieldWords {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  rows?: number;
  disabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
}

export function TextArea(props: TextAreaProps) {
  return (
    <TextField
      className={styles.field}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      onBlur={props.onBlur}
      name={props.name}
      isRequired={!props.optional}
      validationBehavior="aria"
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
      spellCheck="true"
    >
      <FieldFrame label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
        <AriaTextArea className={`${styles.control} ${styles.area}`} rows={props.rows ?? 2} lang="sv" />
      </FieldFrame>
    </TextField>
  );
}
