/** What the lists of children share: the tabs, the search on names, those that are left out, and the keys that move between the rows. */
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { KeyHint } from "../../components/KeyHint";
import { Tabs } from "../../components/Tabs";
import { TextField } from "../../components/TextField";
import { useShortcuts } from "../../shell/keys";
import { to } from "../../shell/route";
import { capital, inWords } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./CaseList.module.css";
import { namedLike } from "./children";
import { moveInList } from "./typeAhead";

export function ListTabs({ current }: { current: "open" | "closed" | "transitions" }) {
  return (
    <Tabs
      label={say("children-tabs")}
      current={current}
      tabs={[
        { id: "open", name: say("children-tab-open"), href: to("children") },
        { id: "transitions", name: say("children-tab-transitions"), href: to("children", "transitions") },
        { id: "closed", name: say("children-tab-closed"), href: to("children", "closed") },
      ]}
    />
  );
}

interface NameFilterProps {
  typed: string;
  onType: (text: string) => void;
  /** What is searched for; the list comes a moment after the letters. */
  wanted: string;
  /** Children that are found; none before all of them are there to search in. */
  count: number | undefined;
}

function NameFilter({ typed, onType, wanted, count }: NameFilterProps) {
  const filter = useRef<HTMLInputElement>(null);
  useShortcuts([
    { keys: ["ctrl+f"], shown: "Ctrl F", word: "children-key-filter", act: () => filter.current?.focus() },
  ]);
  return (
    <div className={styles.filter}>
      <TextField
        inputRef={filter}
        label={
          <>
            {say("children-filter")} <KeyHint>Ctrl F</KeyHint>
          </>
        }
        value={typed}
        onChange={onType}
        optional={false}
      />
      <p className="muted small" aria-live="polite">
        {wanted && count !== undefined && say("children-filter-count", { count })}
      </p>
    </div>
  );
}

interface LeftOutProps {
  /** Children with protected data. */
  count: number;
  /** Whether they stand in the list all the same. */
  shown: boolean;
  onShow: (shown: boolean) => void;
}

/** Children with protected data are left out until somebody asks for them. */
function LeftOut({ count, shown, onShow }: LeftOutProps) {
  if (count === 0) return null;
  return (
    <p className="muted small">
      {shown
        ? say("children-protected-shown")
        : say("children-protected-left-out", { count, words: capital(inWords(count)) })}{" "}
      <Button look="link" onPress={() => onShow(!shown)}>
        {say(shown ? "children-protected-leave-out" : "children-protected-show")}
      </Button>
    </p>
  );
}

export interface Named<Line> {
  /** Those that stand in the list. */
  lines: readonly Line[];
  /** What is searched for, or empty. */
  wanted: string;
  /** To stand above the list. */
  above: ReactNode;
}

/** How many children the lines are about: one may have several. */
const childrenIn = (lines: readonly { case: string }[]) => new Set(lines.map((line) => line.case)).size;

/** The lines of the children that are searched for, without those with protected data until somebody asks for them. Where only the first lines are there yet, `leftOut` is how many those children are in all: then no hits are counted, and they are shown as soon as they come. */
export function useNamed<Line extends { case: string; name: string; protected: boolean }>(
  all: readonly Line[],
  leftOut?: number,
): Named<Line> {
  const [typed, setTyped] = useState("");
  const [withProtected, setWithProtected] = useState(false);
  // The letter first, then the list.
  const wanted = useDeferredValue(typed);
  const lines = useMemo(
    () => namedLike(withProtected ? all : all.filter((line) => !line.protected), wanted),
    [all, wanted, withProtected],
  );
  const whole = leftOut === undefined;
  const above = (
    <>
      <NameFilter typed={typed} onType={setTyped} wanted={wanted} count={whole ? childrenIn(lines) : undefined} />
      <LeftOut
        count={leftOut ?? childrenIn(all.filter((line) => line.protected))}
        shown={withProtected}
        onShow={setWithProtected}
      />
    </>
  );
  return { lines, wanted, above };
}

/** A child's name and age, at the beginning of a row. */
export function ChildName({ link, age }: { link: ReactNode; age: number | null }) {
  return (
    <span className={styles.child}>
      {link}{" "}
      <span className={styles.age}>{age === null ? say("children-age-unknown") : say("children-age", { age })}</span>
    </span>
  );
}

/** The arrows and letters move between the links of the list; each link stays reachable with Tab. */
export function Movable({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.list}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => {
        if (moveInList(event.currentTarget, event)) event.preventDefault();
      }}
    >
      {children}
    </div>
  );
}
