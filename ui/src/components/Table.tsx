/** A real table for figures and lists to read. Each row's first cell is its heading; `number` columns stand right. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./Table.module.css";

export interface Column<Row> {
  id: string;
  /** Empty over a column of what can be done with the row. */
  name: ReactNode;
  cell: (row: Row) => ReactNode;
  number?: boolean;
}

export interface TableProps<Row> {
  caption: ReactNode;
  /** Keep the caption for screen readers only, when a heading above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  dense?: boolean;
}

export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, dense }: TableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const wide = useWide(frame);
  return (
    // Wider than its place it scrolls sideways, and then the arrows must be able to scroll it.
    <div ref={frame} className={styles.scroll} tabIndex={wide ? 0 : undefined}>
      <table className={`${styles.table} ${dense ? styles.dense : ""}`}>
        <caption className={captionHidden ? "sr" : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.name === "" ? (
                <td key={column.id} />
              ) : (
                <th key={column.id} scope="col" className={column.number ? "right" : undefined}>
                  {column.name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={column.number ? "right" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether what is in a frame is wider than it. */
function useWide(frame: { current: HTMLDivElement | null }) {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth));
    watcher.observe(element);
    if (element.firstElementChild) watcher.observe(element.firstElementChild);
    return () => watcher.disconnect();
  }, [frame]);
  return wide;
}
