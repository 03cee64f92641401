/** One thing out of a list: `Select` for a few, `ComboBox` to type in for many. Items keep the order they are given; the core sorts. */
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { say, Words } from "../words/words";
import styles from "./Choice.module.css";
import { FieldFrame, type FieldWords } from "./Field";
import fields from "./Field.module.css";
import { Icon } from "./Icon";
import popovers from "./Popover.module.css";

export interface ChoiceItem {
  id: string;
  name: string;
  /** Shown at the right edge: a county, a title. */
  detail?: string;
  /** Shown on a line of its own. */
  under?: string;
  disabled?: boolean;
}

export interface ChoiceProps extends FieldWords {
  items: readonly ChoiceItem[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (id: string | null) => void;
  name?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

function option(item: ChoiceItem) {
  return (
    <ListBoxItem id={item.id} textValue={item.name} isDisabled={item.disabled} className={popovers.item}>
      <span>{item.name}</span>
      {item.detail && <span className={popovers.detail}>{item.detail}</span>}
      {item.under && <span className={popovers.under}>{item.under}</span>}
    </ListBoxItem>
  );
}

export function Select(props: ChoiceProps) {
  const chosen = props.items.find((item) => item.id === props.value);
  return (
    <AriaSelect
      className={fields.field}
      {...(props.value === undefined ? {} : { value: props.value })}
      defaultValue={props.defaultValue}
      onChange={(key) => props.onChange?.(key === null ? null : String(key))}
      name={props.name}
      isRequired={!props.optional}
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
      placeholder={props.placeholder ?? say("choice-choose")}
    >
      <FieldFrame label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
        <AriaButton className={`${fields.control} ${styles.trigger}`}>
          <SelectValue className={styles.value}>{chosen ? chosen.name : undefined}</SelectValue>
          <Icon name="down" />
        </AriaButton>
      </FieldFrame>
      <Popover className={`${popovers.popover} ${popovers.matching}`}>
        <ListBox items={props.items} className={popovers.list}>
          {option}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** Compares as people look: "asele" finds Åsele, "umea" finds Umeå. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("sv");
function found(text: string, typed: string): boolean {
  return text.toLocaleLowerCase("sv").includes(typed.toLocaleLowerCase("sv")) || plain(text).includes(plain(typed));
}

export function ComboBox(props: ChoiceProps) {
  return (
    <AriaComboBox
      className={fields.field}
      {...(props.value === undefined ? {} : { value: props.value })}
      defaultValue={props.defaultValue}
      onChange={(key) => props.onChange?.(key === null ? null : String(key))}
      defaultItems={props.items}
      defaultFilter={found}
      name={props.name}
      isRequired={!props.optional}
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
      menuTrigger="input"
      allowsEmptyCollection
    >
      <FieldFrame label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
        <div className={styles.combo}>
          <Input className={fields.control} placeholder={props.placeholder} spellCheck="false" />
          <AriaButton className={styles.open}>
            <Icon name="down" />
          </AriaButton>
        </div>
      </FieldFrame>
      <Popover className={`${popovers.popover} ${popovers.matching}`}>
        <ListBox<ChoiceItem>
          className={popovers.list}
          renderEmptyState={() => (
            <p className={popovers.empty}>
              <Words id="choice-none" />
            </p>
          )}
        >
          {option}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
