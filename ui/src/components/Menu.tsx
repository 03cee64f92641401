/** Several things to do with one row or page, behind one button; each with its key. */
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
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
  return (
    <MenuTrigger>
      <Button look="quiet" icon="more" dense={dense}>
        {label}
      </Button>
      <Popover className={popovers.popover}>
        <AriaMenu items={choices} className={popovers.list}>
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
    </MenuTrigger>
  );
}
