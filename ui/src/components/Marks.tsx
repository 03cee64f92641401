/** What is ticked: `Checkbox` for one yes, `CheckboxGroup` for several, `RadioGroup` for one of few, `Segments` for one of few side by side. */
import { type ReactNode, use } from "react";
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  CheckboxGroupStateContext,
  Radio,
} from "react-aria-components";
import { FieldFrame, type FieldWords } from "./Field";
import fields from "./Field.module.css";
import styles from "./Marks.module.css";

export interface CheckboxProps {
  children: ReactNode;
  detail?: ReactNode;
  checked?: boolean;
  onChange?: (checked: boolean) => void;
  /** Which one it is, in a group. */
  value?: string;
  disabled?: boolean;
}

/** One of a group, which knows what is ticked; or alone, and then the system's own: a list has one for each row. */
export function Checkbox({ children, detail, checked = false, onChange, value, disabled }: CheckboxProps) {
  const grouped = use(CheckboxGroupStateContext) !== null;
  const words = (
    <>
      <span className={styles.box}>
        <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
          <path d="M1.5 7.5 5.3 11 12.5 3" />
        </svg>
      </span>
      <span>
        {children}
        {detail && <small className={styles.detail}>{detail}</small>}
      </span>
    </>
  );
  if (grouped)
    return (
      <AriaCheckbox className={styles.mark} value={value} isDisabled={disabled}>
        {words}
      </AriaCheckbox>
    );
  return (
    <label className={styles.mark} data-selected={checked || undefined} data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        className="sr"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      />
      {words}
    </label>
  );
}

export interface CheckboxGroupProps extends FieldWords {
  children: ReactNode;
  value?: string[];
  defaultValue?: string[];
  onChange?: (values: string[]) => void;
  name?: string;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      className={fields.field}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      name={props.name}
      isInvalid={Boolean(props.error)}
      validationBehavior="aria"
    >
      <FieldFrame label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
        <div className={styles.list}>{props.children}</div>
      </FieldFrame>
    </AriaCheckboxGroup>
  );
}

export interface RadioItem {
  id: string;
  name: ReactNode;
  detail?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps extends FieldWords {
  items: readonly RadioItem[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (id: string) => void;
  name?: string;
  disabled?: boolean;
}

export function RadioGroup({ segments = false, ...props }: RadioGroupProps & { segments?: boolean }) {
  return (
    <AriaRadioGroup
      className={fields.field}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      name={props.name}
      isRequired={!props.optional}
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled}
      validationBehavior="aria"
      orientation={segments ? "horizontal" : "vertical"}
    >
      <FieldFrame label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
        <div className={segments ? styles.segments : styles.list}>
          {props.items.map((item) => (
            <Radio
              key={item.id}
              value={item.id}
              isDisabled={item.disabled}
              className={segments ? styles.segment : styles.mark}
            >
              {!segments && <span className={styles.ring} />}
              <span>
                {item.name}
                {item.detail && <small className={styles.detail}>{item.detail}</small>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}

export const Segments = (props: RadioGroupProps) => <RadioGroup {...props} segments />;
