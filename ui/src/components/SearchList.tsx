/** A field and the list it finds: the arrows move in the list while the letters stay in the field, Enter chooses, Escape goes back at once. */
import type { ReactNode } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField } from "react-aria-components";
import { FieldFrame } from "./Field";
import fields from "./Field.module.css";
import { KeyHint } from "./KeyHint";
import popovers from "./Popover.module.css";
import styles from "./SearchList.module.css";

export interface SearchItem {
  id: string;
  name: string;
  detail?: string;
  under?: string;
  keys?: string;
}

export interface SearchSection {
  id: string;
  name: string;
  items: readonly SearchItem[];
}

export interface SearchListProps {
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  onChange: (typed: string) => void;
  sections: readonly SearchSection[];
  empty: ReactNode;
  onChoose: (id: string) => void;
}

export function SearchList(props: SearchListProps) {
  return (
    <Autocomplete inputValue={props.value} onInputChange={props.onChange}>
      {/* A search layer is opened to type in. */}
      <TextField className={fields.field} autoFocus autoComplete="off">
        <FieldFrame label={props.label} hint={props.hint}>
          <Input className={`${fields.control} ${fields.large}`} spellCheck="false" />
        </FieldFrame>
      </TextField>
      <Menu
        className={styles.list}
        items={props.sections}
        onAction={(id) => props.onChoose(String(id))}
        renderEmptyState={() => <p className="muted">{props.empty}</p>}
      >
        {(section) => (
          <MenuSection id={section.id} items={section.items} aria-label={section.name}>
            <Header className={styles.name}>{section.name}</Header>
            {section.items.map((item) => (
              <MenuItem key={item.id} id={item.id} textValue={item.name} className={popovers.item}>
                <span>{item.name}</span>
                {item.detail && <span className={`${popovers.detail} num`}>{item.detail}</span>}
                {item.keys && <KeyHint>{item.keys}</KeyHint>}
                {item.under && <span className={popovers.under}>{item.under}</span>}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}
