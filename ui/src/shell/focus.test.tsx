import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { useKeptFocus } from "./focus";

function Page() {
  useKeptFocus();
  const [out, setOut] = useState(false);
  const [begun, setBegun] = useState(false);
  return (
    <main>
      <h1 tabIndex={-1}>Möte</h1>
      {!begun && (
        <button type="button" onClick={() => setBegun(true)}>
          Starta
        </button>
      )}
      <ul>
        <li>
          {out ? (
            <button key="in" type="button" onClick={() => setOut(false)}>
              Ta med
            </button>
          ) : (
            <button key="out" type="button" onClick={() => setOut(true)}>
              Hoppa över
            </button>
          )}
        </li>
      </ul>
    </main>
  );
}

test("what is gone leaves the focus on its row, and Tab goes on in it", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  screen.getByRole("button", { name: "Hoppa över" }).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("listitem")));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Ta med" }));
  expect(screen.getByRole("listitem").hasAttribute("tabindex")).toBe(false);
});

test("what stood in no part leaves it on the page's heading", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Möte" })));
});

test("a window that is left and come back to has the focus where it was", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  screen.getByRole("button", { name: "Hoppa över" }).focus();
  await user.keyboard("{Enter}");
  const row = screen.getByRole("listitem");
  await waitFor(() => expect(document.activeElement).toBe(row));
  // The row is told, and is still what has the focus in the page.
  fireEvent.blur(row);
  expect(row.getAttribute("tabindex")).toBe("-1");
  row.blur();
  expect(row.hasAttribute("tabindex")).toBe(false);
});
