/** Rows that are dragged to another place. The handle is a button too: Enter picks the row up, Tab finds a place, Enter lays it down, Escape lets go. */
import { useRef, useState } from "react";
import { useDrag } from "react-aria/useDrag";
import { useDrop } from "react-aria/useDrop";
import { Button } from "react-aria-components";
import styles from "./DragRow.module.css";

const KIND = "application/x-samlat-row";

export interface RowDragProps {
  id: string;
  disabled?: boolean;
  /** Another row was laid down before or after this one. */
  onDrop: (moved: string, place: "before" | "after") => void;
}

export function useRowDrag({ id, disabled, onDrop }: RowDragProps) {
  const row = useRef<HTMLTableRowElement>(null);
  const [place, setPlace] = useState<"before" | "after" | null>(null);
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    isDisabled: disabled,
    hasDragButton: true,
    getItems: () => [{ [KIND]: id }],
    getAllowedDropOperations: () => ["move"],
  });
  const half = (y: number) => (y > (row.current?.offsetHeight ?? 0) / 2 ? "after" : "before");
  const { dropProps } = useDrop({
    ref: row,
    isDisabled: disabled,
    getDropOperation: (types) => (types.has(KIND) ? "move" : "cancel"),
    onDropEnter: (event) => setPlace(half(event.y)),
    onDropMove: (event) => setPlace(half(event.y)),
    onDropExit: () => setPlace(null),
    onDrop: async (event) => {
      setPlace(null);
      const where = half(event.y);
      for (const item of event.items)
        if (item.kind === "text" && item.types.has(KIND)) {
          const moved = await item.getText(KIND);
          if (moved !== id) onDrop(moved, where);
        }
    },
  });
  return {
    row,
    rowProps: { ...dropProps, "data-drop": place ?? undefined, "data-dragging": isDragging || undefined },
    dragProps,
    dragButtonProps,
  };
}

export function DragHandle({ drag, label }: { drag: ReturnType<typeof useRowDrag>; label: string }) {
  return (
    <span {...drag.dragProps} className={styles.handle}>
      <Button {...drag.dragButtonProps} aria-label={label} className={styles.grip}>
        <svg viewBox="0 0 8 14" aria-hidden="true" focusable="false">
          <circle cx="2" cy="2.5" r="1.1" />
          <circle cx="6" cy="2.5" r="1.1" />
          <circle cx="2" cy="7" r="1.1" />
          <circle cx="6" cy="7" r="1.1" />
          <circle cx="2" cy="11.5" r="1.1" />
          <circle cx="6" cy="11.5" r="1.1" />
        </svg>
      </Button>
    </span>
  );
}
