import { fireEvent, render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DragHandle, useDragRows } from "./DragRow";

function Rows({ onDrop }: { onDrop: (...drop: string[]) => void }) {
  const onHandle = useDragRows(onDrop);
  return (
    <table>
      <tbody onPointerDown={onHandle}>
        {["a", "b", "c"].map((id) => (
          <tr key={id} data-item={id}>
            <td>
              <DragHandle />
              {id}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Three rows, each ten high, and what was laid down where. */
function rows() {
  const dropped: string[][] = [];
  const { container, unmount } = render(<Rows onDrop={(...drop) => dropped.push(drop)} />);
  const all = [...container.querySelectorAll("tr")];
  for (const [index, row] of all.entries()) row.getBoundingClientRect = () => new DOMRect(0, index * 10, 100, 10);
  const take = (id: string) =>
    fireEvent.pointerDown(container.querySelector(`[data-item="${id}"] [data-grip]`) as Element, { button: 0 });
  const move = (y: number) => fireEvent.pointerMove(window, { clientY: y });
  return { all, dropped, take, move, unmount };
}

test("a row taken by its handle is laid down before or after the one beneath, and says where meanwhile", () => {
  const { all, dropped, take, move } = rows();
  take("a");
  expect(all[0]?.dataset.dragging).toBe("");
  move(22);
  expect(all[2]?.dataset.drop).toBe("before");
  move(27);
  expect(all[2]?.dataset.drop).toBe("after");
  fireEvent.pointerUp(window);
  expect(dropped).toEqual([["a", "c", "after"]]);
  expect(all.some((row) => "drop" in row.dataset || "dragging" in row.dataset)).toBe(false);
  move(12);
  expect(all.some((row) => "drop" in row.dataset)).toBe(false);
});

test("nothing is laid down on itself, beside the rows, after Escape, or when the row and not its handle was taken", () => {
  const { all, dropped, take, move } = rows();
  take("b");
  move(15);
  fireEvent.pointerUp(window);
  take("b");
  move(50);
  fireEvent.pointerUp(window);
  take("b");
  move(2);
  fireEvent.keyDown(window, { key: "Escape" });
  fireEvent.pointerUp(window);
  fireEvent.pointerDown(all[1]?.querySelector("td") as Element, { button: 0 });
  move(2);
  fireEvent.pointerUp(window);
  expect(dropped).toEqual([]);
});

test("Escape lets go of the row, and the page hears of it only when no row is held", () => {
  const { take } = rows();
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  const leave = () => fireEvent.keyDown(document.body, { key: "Escape" });
  take("b");
  fireEvent.keyDown(document.body, { key: "Shift" });
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
  expect(heard).toHaveBeenCalledTimes(2);
  document.removeEventListener("keydown", heard);
});

test("rows that go away while one is held are not laid down, and keep no key", () => {
  const { dropped, take, move, unmount } = rows();
  take("a");
  move(22);
  unmount();
  fireEvent.pointerUp(window);
  expect(dropped).toEqual([]);
  expect(fireEvent.keyDown(window, { key: "Escape" })).toBe(true);
});
