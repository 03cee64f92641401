/** Rows that the pointer drags to another place. The handle is for the pointer alone: keys move a row with Alt and the arrows, and its menu does the same. */
import { type PointerEvent, useEffect, useRef } from "react";
import styles from "./DragRow.module.css";

export type Place = "before" | "after";

/** For the body of a table whose rows have `data-item`: what happens when a handle is taken. `onDrop` says which row was laid down, and before or after which. Escape lets go, and does nothing else. */
export function useDragRows(onDrop: (moved: string, beside: string, place: Place) => void) {
  const letGo = useRef<(() => void) | null>(null);
  // Rows that are gone are not laid down.
  useEffect(() => () => letGo.current?.(), []);
  return (event: PointerEvent<HTMLElement>) => {
    const { button, currentTarget: body, target } = event;
    const grip = target instanceof Element ? target.closest<HTMLElement>("[data-grip]") : null;
    const row = grip?.closest("tr");
    const moved = row?.dataset.item;
    if (!grip || !row || !moved || button !== 0) return;
    event.preventDefault();
    letGo.current?.();
    const rows = [...body.querySelectorAll<HTMLElement>("tr[data-item]")];
    const over = new AbortController();
    let beside: HTMLElement | null = null;
    const mark = (next: HTMLElement | null, place?: Place) => {
      delete beside?.dataset.drop;
      beside = next;
      if (next && place) next.dataset.drop = place;
    };
    const end = () => {
      over.abort();
      letGo.current = null;
      mark(null);
      delete row.dataset.dragging;
    };
    const moves = ({ clientY: y }: MouseEvent) => {
      const under = rows.find((one) => y >= one.getBoundingClientRect().top && y < one.getBoundingClientRect().bottom);
      if (!under || under === row) return mark(null);
      const { top, height } = under.getBoundingClientRect();
      mark(under, y > top + height / 2 ? "after" : "before");
      under.scrollIntoView({ block: "nearest" });
    };
    const laidDown = () => {
      const to = beside?.dataset;
      const [id, place] = [to?.item, to?.drop];
      end();
      if (id && (place === "before" || place === "after")) onDrop(moved, id, place);
    };
    row.dataset.dragging = "";
    letGo.current = end;
    const { signal } = over;
    window.addEventListener("pointermove", moves, { signal });
    window.addEventListener("pointerup", laidDown, { signal });
    window.addEventListener("pointercancel", end, { signal });
    const escapes = (press: KeyboardEvent) => {
      if (press.key !== "Escape") return;
      press.preventDefault();
      press.stopImmediatePropagation();
      end();
    };
    // On the way in: what it would close on the page never hears of it.
    window.addEventListener("keydown", escapes, { signal, capture: true });
  };
}

export const DragHandle = () => <span data-grip="" aria-hidden="true" className={styles.handle} />;
