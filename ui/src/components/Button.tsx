/** The button. `primary` at most once in a view; `quiet` for what stands beside it; `link` inside lists. A list has two for each row, so it is the system's own, with nothing set up around it. */
import { type ComponentProps, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useState } from "react";
import { say } from "../words/words";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";
import { KeyHint } from "./KeyHint";

export interface ButtonProps
  extends Omit<ComponentProps<"button">, "className" | "style" | "children" | "onClick" | "disabled"> {
  children: ReactNode;
  look?: "primary" | "plain" | "quiet" | "link";
  dense?: boolean;
  icon?: IconName;
  /** The key that does the same: "Ctrl M". */
  keys?: string;
  onPress?: () => void;
  isDisabled?: boolean;
  /** It is being done: the button keeps the focus and is not pressed again meanwhile. What takes more than a moment is said to who does not see it. */
  isPending?: boolean;
}

/** Milliseconds after which one wonders whether the press was heard; most acts are done before. */
const WONDERS = 500;

/** "Pågår", for screen readers. Beside the button: what is live within one is not told. Empty at first, as only what comes into a place that is known is told. */
function Pending() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), WONDERS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span className="sr" role="status">
      {long && say("pending")}
    </span>
  );
}

export function Button({
  look = "plain",
  dense = false,
  icon,
  keys,
  children,
  onPress,
  onKeyDown,
  isDisabled = false,
  isPending = false,
  type = "button",
  ...props
}: ButtonProps) {
  const names = [styles.button, styles[look], dense && styles.dense].filter(Boolean).join(" ");
  return (
    <>
      <button
        {...props}
        type={isPending ? "button" : type}
        disabled={isDisabled}
        aria-disabled={isPending || undefined}
        className={names}
        // What is pressed is not also pressed in what stands around it.
        onClick={(event: MouseEvent<HTMLButtonElement>) => {
          event.stopPropagation();
          // Not every system gives what the pointer presses the focus; a dialog gives it back here. Enter in a field presses too, and keeps it.
          if (event.detail > 0 && document.activeElement !== event.currentTarget)
            event.currentTarget.focus({ preventScroll: true });
          if (!isPending) onPress?.();
        }}
        // A key is no click: menus and layers that it opens would take it for a screen reader's, and be slow to take the focus. And one that is held down is one press.
        onKeyDown={(event: KeyboardEvent<HTMLButtonElement>) => {
          onKeyDown?.(event);
          const { key, ctrlKey, altKey, metaKey, currentTarget: pressed } = event;
          if ((key !== "Enter" && key !== " ") || ctrlKey || altKey || metaKey) return;
          event.stopPropagation();
          event.preventDefault();
          if (event.repeat || isPending) return;
          onPress?.();
          if (type === "submit") pressed.form?.requestSubmit(pressed);
        }}
      >
        {icon && <Icon name={icon} />}
        {children}
        {keys && <KeyHint>{keys}</KeyHint>}
      </button>
      {isPending && <Pending />}
    </>
  );
}
