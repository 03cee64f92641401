/** What every field has around it: label above, description between, error below, tied together for screen readers by React Aria. */
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { Words } from "../words/words";
import styles from "./Field.module.css";
import { Icon } from "./Icon";

export interface FieldWords {
  label: ReactNode;
  /** One short sentence between label and field. */
  hint?: ReactNode;
  /** What is wrong and what to do, when something is wrong. */
  error?: ReactNode;
  /** Says "(frivilligt)" after the label, or nothing where the label says so itself; required is the rule. */
  optional?: boolean | "unsaid";
}

export function FieldFrame({ label, hint, error, optional, children }: FieldWords & { children: ReactNode }) {
  return (
    <>
      <Label className={styles.label}>
        <LabelWords label={label} optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      {children}
      <FieldError className={styles.error}>{error && <ErrorWords error={error} />}</FieldError>
    </>
  );
}

interface OwnFrameProps extends FieldWords {
  /** Begins the ids of the label ("-label") and of what describes the field ("-hint", "-error"). */
  id: string;
  /** What a click on the label gives the focus to. */
  field: { readonly current: HTMLElement | null };
  children: ReactNode;
}

/** The same around a field that React Aria knows nothing of. */
export function OwnFrame({ label, hint, error, optional, id, field, children }: OwnFrameProps) {
  return (
    <div className={styles.field}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: for the pointer alone, as the label of any field; keys come to the field itself */}
      <span className={styles.label} id={`${id}-label`} onClick={() => field.current?.focus()}>
        <LabelWords label={label} optional={optional} />
      </span>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span className={styles.error} id={`${id}-error`}>
          <ErrorWords error={error} />
        </span>
      )}
    </div>
  );
}

function LabelWords({ label, optional }: Pick<FieldWords, "label" | "optional">) {
  return (
    <>
      {label}
      {optional === true && (
        <small>
          {" "}
          <Words id="field-optional" />
        </small>
      )}
    </>
  );
}

function ErrorWords({ error }: Pick<FieldWords, "error">) {
  return (
    <>
      <Icon name="warning" small />
      <span>{error}</span>
    </>
  );
}
