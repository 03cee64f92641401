import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useSome } from "./Some";

function List({ rows, scrolls = false, first }: { rows: number[]; scrolls?: boolean; first?: number }) {
  const { shown, more } = useSome(rows, { scrolls, first });
  return (
    <>
      <ul>
        {shown.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      {more}
    </>
  );
}

const count = (length: number) => Array.from({ length }, (_, index) => index);

test("a long list shows a hundred rows, says how many there are, and shows more when asked", () => {
  render(<List rows={count(250)} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(100);
  expect(screen.getByText("100 av 250 visas")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Visa 100 till" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(200);
  fireEvent.click(screen.getByRole("button", { name: "Visa 50 till" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(250);
  expect(screen.queryByRole("button")).toBeNull();
});

test("a short list says nothing", () => {
  render(<List rows={count(100)} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(100);
  expect(screen.queryByRole("button")).toBeNull();
});

test("where fewer are wanted at first once the rows have come, fewer are drawn", () => {
  const { rerender } = render(<List rows={[]} first={30} />);
  rerender(<List rows={count(250)} first={5} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(5);
  fireEvent.click(screen.getByRole("button", { name: "Visa 100 till" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(105);
});

test("where more come by scrolling, the list begins with a windowful and grows when its end is seen", () => {
  let seen = () => {};
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
        seen = () => told([{ isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  render(<List rows={count(250)} scrolls />);
  expect(screen.getAllByRole("listitem")).toHaveLength(30);
  act(() => seen());
  expect(screen.getAllByRole("listitem")).toHaveLength(130);
  fireEvent.click(screen.getByRole("button", { name: "Visa 100 till" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(230);
  act(() => seen());
  expect(screen.getAllByRole("listitem")).toHaveLength(250);
  vi.unstubAllGlobals();
});
