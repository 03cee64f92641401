/** One thing out of a list: `Select` for a few, `ComboBox` to type in for many. Items keep the order they are given; the core sorts. */
import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from "react";
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { flushSync } from "react-dom";
import { say, Words } from "../words/words";
import styles from "./Choice.module.css";
import { FieldFrame, type FieldWords, OwnFrame } from "./Field";
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

/** A button that shows what is chosen and opens the list. Nothing of the list is set up before it opens: a page may have many. */
export function Select(props: ChoiceProps) {
  const { items, label, onChange, error, hint, disabled } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [own, setOwn] = useState(props.defaultValue ?? null);
  const [open, setOpen] = useState<"first" | "last" | null>(null);
  const value = props.value === undefined ? own : props.value;
  const chosen = items.find((item) => item.id === value);
  const choose = (next: string) => {
    if (next === value) return;
    setOwn(next);
    onChange?.(next);
  };
  const typed = useRef({ text: "", at: 0 });
  const keys = (event: KeyboardEvent<HTMLButtonElement>) => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const allowed = items.filter((item) => !item.disabled);
    const at = allowed.findIndex((item) => item.id === value);
    let next: ChoiceItem | undefined;
    if (key === "ArrowDown" || key === "ArrowUp" || key === "Enter" || key === " ")
      setOpen(key === "ArrowUp" ? "last" : "first");
    else if (key === "ArrowLeft") next = allowed[Math.max(0, at - 1)];
    else if (key === "ArrowRight") next = allowed[at + 1];
    else if (key.length === 1) next = allowed[typedAt(typed.current, allowed, at, key, event.timeStamp)];
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (next) choose(next.id);
  };
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <OwnFrame id={id} field={button} label={label} hint={hint} error={error} optional={props.optional}>
      <button
        ref={button}
        type="button"
        id={id}
        className={`${fields.control} ${styles.trigger}`}
        disabled={disabled}
        data-disabled={disabled || undefined}
        data-invalid={error ? true : undefined}
        // biome-ignore lint/a11y/noAutofocus: the first field of what has just opened
        autoFocus={props.autoFocus}
        aria-haspopup="listbox"
        aria-expanded={open !== null}
        aria-labelledby={`${id}-value ${id}-label`}
        aria-describedby={described || undefined}
        onClick={() => setOpen("first")}
        onKeyDown={keys}
      >
        <span id={`${id}-value`} className={styles.value} data-placeholder={chosen ? undefined : true}>
          {chosen ? chosen.name : (props.placeholder ?? say("choice-choose"))}
        </span>
        <Icon name="down" />
      </button>
      {open && (
        <Popover
          triggerRef={button}
          aria-labelledby={`${id}-label`}
          isOpen
          onOpenChange={() => setOpen(null)}
          placement="bottom start"
          style={{ "--trigger-width": `${button.current?.offsetWidth ?? 0}px` } as CSSProperties}
          className={`${popovers.popover} ${popovers.matching}`}
        >
          <ListBox
            items={items}
            aria-labelledby={`${id}-label`}
            selectionMode="single"
            selectedKeys={chosen ? [chosen.id] : []}
            // Who chooses what is chosen already lets it be.
            onSelectionChange={(keys) => {
              const [next] = keys;
              flushSync(() => setOpen(null));
              button.current?.focus();
              if (next !== undefined) choose(String(next));
            }}
            autoFocus={chosen ? true : open}
            shouldFocusOnHover
            className={popovers.list}
          >
            {option}
          </ListBox>
        </Popover>
      )}
    </OwnFrame>
  );
}

/** Milliseconds after which a letter begins a new word. */
const NEW_WORD = 1000;

/** Which of the items the letters typed so far lead to; one letter again and again goes through all that begin with it. */
function typedAt(
  typed: { text: string; at: number },
  items: readonly ChoiceItem[],
  from: number,
  key: string,
  now: number,
) {
  typed.text = now - typed.at > NEW_WORD ? key : typed.text + key;
  typed.at = now;
  const same = [...typed.text].every((letter) => letter === key);
  const looked = plain(same ? key : typed.text);
  const begins = (item: ChoiceItem) => plain(item.name).startsWith(looked);
  const after = items.findIndex((item, at) => (same ? at > from : at >= from) && begins(item));
  return after < 0 ? items.findIndex(begins) : after;
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
