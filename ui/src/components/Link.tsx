/** A place to go: a real link with an address of our own (`#/children/…`), so that the keyboard and screen readers know what it is. */
import type { ReactNode } from "react";
import buttons from "./Button.module.css";
import { Icon, type IconName } from "./Icon";
import { KeyHint } from "./KeyHint";

export interface LinkProps {
  /** From `to()` in shell/route.ts. */
  href: string;
  children: ReactNode;
  /** A link that looks like a button goes somewhere to do something. */
  look?: "text" | "primary" | "plain" | "quiet";
  icon?: IconName;
  keys?: string;
  current?: boolean;
}

export function Link({ href, children, look = "text", icon, keys, current }: LinkProps) {
  return (
    <a
      href={href}
      className={look === "text" ? undefined : `${buttons.button} ${buttons[look]} ${buttons.anchor}`}
      aria-current={current ? "page" : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys && <KeyHint>{keys}</KeyHint>}
    </a>
  );
}
