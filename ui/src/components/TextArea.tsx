/** Several lines of text that grow with what is written. */
import { useLayoutEffect, useRef } from "react";
import { TextArea as AriaTextArea, TextField } from "react-aria-components";
import { CoveredField } from "./Covered";
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
  /** The language that is written in it, when it is not Swedish. */
  lang?: string;
}

/** For engines without `field-sizing`, which the style sheet asks for: as high as the text needs. */
function grow(area: HTMLTextAreaElement | null) {
  if (!area || globalThis.CSS?.supports?.("field-sizing", "content")) return;
  area.style.height = "auto";
  if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

export function TextArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows when the text has become another
  useLayoutEffect(() => grow(area.current), [props.value]);
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
        <CoveredField text={props.value ?? ""} className={`${styles.control} ${styles.area}`} area>
          <AriaTextArea
            ref={area}
            className={`${styles.control} ${styles.area}`}
            rows={props.rows ?? 2}
            lang={props.lang ?? "sv"}
            dir="auto"
            onInput={props.value === undefined ? (event) => grow(event.currentTarget) : undefined}
          />
        </CoveredField>
      </FieldFrame>
    </TextField>
  );
}
