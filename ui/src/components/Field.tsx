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
        {label}
        {optional === true && (
          <small>
            {" "}
            <Words id="field-optional" />
          </small>
        )}
      </Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      {children}
      <FieldError className={styles.error}>
        {error && (
          <>
            <Icon name="warning" small />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
