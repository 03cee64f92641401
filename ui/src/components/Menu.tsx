/** Several things to do with one row or page, behind one button; each with its key. Nothing of the menu is set up before it opens: a list has one for each row. */
import { type ReactNode, useId, useRef, useState } from "react";
import { Menu as AriaMenu, MenuItem, Popover } from "react-aria-components";
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
          if (event.key === "ArrowDown") setOpen("first");
          else if (event.key === "ArrowUp") setOpen("last");
          else event.continuePropagation();
        }}
      >
        {label}
      </Button>
      {open && (
        <Popover
          triggerRef={button}
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
                onAction={choice.onChoose}
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
