import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useSome } from "./Some";

function List({ rows }: { rows: number[] }) {
  const { shown, more } = useSome(rows);
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
