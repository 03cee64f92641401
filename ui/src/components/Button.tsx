/** The button. `primary` at most once in a view; `quiet` for what stands beside it; `link` inside lists. */
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";
import { KeyHint } from "./KeyHint";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
  look?: "primary" | "plain" | "quiet" | "link";
  dense?: boolean;
  icon?: IconName;
  /** The key that does the same: "Ctrl M". */
  keys?: string;
}

export function Button({ look = "plain", dense = false, icon, keys, children, ...props }: ButtonProps) {
  const names = [styles.button, styles[look], dense && styles.dense].filter(Boolean).join(" ");
  return (
    <AriaButton {...props} className={names}>
      {icon && <Icon name={icon} />}
      {props.isPending ? <span aria-live="polite">{children}</span> : children}
      {keys && <KeyHint>{keys}</KeyHint>}
    </AriaButton>
  );
}
