import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useSome } from "./Some";

interface ListProps {
  rows: number[];
  scrolls?: boolean;
  first?: number;
  all?: number;
}

function List({ rows, scrolls = false, first, all }: ListProps) {
  const { shown, more } = useSome(rows, { scrolls, first, all });
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

/** Tells that the end of the list is in sight, as long as it is watched. */
function endInSight() {
  let seen: (() => void) | null = null;
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      told: () => void;
      constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
        this.told = () => told([{ isIntersecting: true }]);
      }
      observe() {
        seen = this.told;
      }
      disconnect() {
        seen = null;
      }
    },
  );
  return () => act(() => seen?.());
}

test("where more come by scrolling, the list begins with a windowful and grows when its end is seen", () => {
  const seen = endInSight();
  render(<List rows={count(250)} scrolls />);
  expect(screen.getAllByRole("listitem")).toHaveLength(30);
  seen();
  expect(screen.getAllByRole("listitem")).toHaveLength(130);
  fireEvent.click(screen.getByRole("button", { name: "Visa 100 till" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(230);
  seen();
  expect(screen.getAllByRole("listitem")).toHaveLength(250);
  vi.unstubAllGlobals();
});

test("where only the first rows are there yet, no more are drawn by scrolling until all have come", () => {
  const seen = endInSight();
  const { rerender } = render(<List rows={count(30)} scrolls all={250} />);
  expect(screen.getByText("30 av 250 visas")).toBeTruthy();
  seen();
  seen();
  rerender(<List rows={count(250)} scrolls />);
  expect(screen.getAllByRole("listitem")).toHaveLength(30);
  seen();
  expect(screen.getAllByRole("listitem")).toHaveLength(130);
  vi.unstubAllGlobals();
});
