/** A bar over names that are not to be read over one's shoulder. Where some are given, every field and every `Covered` text has it; what is typed, saved and read aloud by a screen reader stays as it is. */
import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import styles from "./Covered.module.css";
import { partsOf } from "./coveredParts";

const Names = createContext<readonly string[]>([]);

/** Covers these names in all that stands inside. */
export const CoveredNames = Names.Provider;

/** A text with its names covered. */
export function Covered({ children }: { children: string }) {
  return <Parts text={children} names={useContext(Names)} />;
}

function Parts({ text, names }: { text: string; names: readonly string[] }) {
  if (names.length === 0) return text;
  return partsOf(text, names).map((part, index) =>
    part.covered ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand there twice
      <span key={index} className={styles.bar}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}

/** A field with bars over the names in it: the same text lies over the field, letter over letter, with nothing but the bars to be seen. `className`: how the field itself is dressed. */
export function CoveredField(props: { text: string; className: string; area?: boolean; children: ReactNode }) {
  const names = useContext(Names);
  const cover = useRef<HTMLDivElement>(null);
  const covers = names.length > 0;
  // No engine tells of every scroll inside a field, so it is followed at each frame.
  useEffect(() => {
    if (!covers) return;
    let frame = 0;
    const follow = () => {
      const field = cover.current?.previousElementSibling;
      if (cover.current && field) cover.current.scrollTo(field.scrollLeft, field.scrollTop);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [covers]);
  if (!covers) return props.children;
  return (
    <div className={styles.field}>
      {props.children}
      <div
        ref={cover}
        className={`${props.className} ${styles.cover} ${props.area ? styles.area : styles.line}`}
        aria-hidden="true"
      >
        <span>
          <Parts text={props.text} names={names} />
          {/* The caret's room at the end of a line, and the last line when it is empty. */}
          {"\u200b"}
        </span>
      </div>
    </div>
  );
}
