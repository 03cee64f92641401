/** Several things to do with one row or page, behind one button; each with its key. Nothing of the menu is set up before it opens: a list has one for each row. */
import { type ReactNode, useId, useRef, useState } from "react";
import { Menu as AriaMenu, MenuItem, Popover } from "react-aria-components";
import { flushSync } from "react-dom";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";
import { KeyHint } from "./KeyHint";
import popovers from "./Popover.module.css";

export interface MenuChoice {
  id: string;
  name: string;
  icon?: IconName;
  keys?: string;
  disabled?: boolean;
  onChoose: () => void;
}

export function Menu({ label, choices, dense }: { label: ReactNode; choices: readonly MenuChoice[]; dense?: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [open, setOpen] = useState<"first" | "last" | null>(null);
  // The menu is gone, and its button has the focus, before anything is done: a dialog that opens gives the focus back there.
  const choose = (choice: MenuChoice) => {
    flushSync(() => setOpen(null));
    button.current?.focus();
    choice.onChoose();
  };
  return (
    <>
      <Button
        ref={button}
        id={id}
        look="quiet"
        icon="more"
        dense={dense}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onPress={() => setOpen("first")}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        {label}
      </Button>
      {open && (
        <Popover
          triggerRef={button}
          aria-labelledby={id}
          isOpen
          onOpenChange={() => setOpen(null)}
          placement="bottom start"
          className={popovers.popover}
        >
          <AriaMenu
            items={choices}
            aria-labelledby={id}
            autoFocus={open}
            onClose={() => setOpen(null)}
            className={popovers.list}
          >
            {(choice) => (
              <MenuItem
                id={choice.id}
                textValue={choice.name}
                isDisabled={choice.disabled}
                onAction={() => choose(choice)}
                className={popovers.item}
              >
                <span>
                  {choice.icon && (
                    <>
                      <Icon name={choice.icon} />{" "}
                    </>
                  )}
                  {choice.name}
                </span>
                {choice.keys && <KeyHint>{choice.keys}</KeyHint>}
              </MenuItem>
            )}
          </AriaMenu>
        </Popover>
      )}
    </>
  );
}
