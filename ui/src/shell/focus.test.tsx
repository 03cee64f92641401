import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { useKeptFocus } from "./focus";

function Page() {
  useKeptFocus();
  const [out, setOut] = useState(false);
  const [begun, setBegun] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <main>
      <h1 tabIndex={-1}>Möte</h1>
      {!begun && (
        <button type="button" onClick={() => setBegun(true)}>
          Starta
        </button>
      )}
      <div data-testid="acts">
        <button type="button" disabled={saved} onClick={() => setSaved(true)}>
          Spara
        </button>
      </div>
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

test("what cannot be pressed any more leaves it to what it stands in, and Tab goes on from there", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  screen.getByRole("button", { name: "Spara" }).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("acts")));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Hoppa över" }));
});

test.each([
  { heading: "above what is seen", top: -300, scrolls: 1 },
  { heading: "seen", top: 20, scrolls: 0 },
])("a heading that gets it is scrolled to only when it is out of sight: $heading", async ({ top, scrolls }) => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  const heading = screen.getByRole("heading", { name: "Möte" });
  heading.getBoundingClientRect = () => new DOMRect(0, top, 100, 40);
  screen.getByRole("main").getBoundingClientRect = () => new DOMRect(0, 0, 1000, 600);
  const scroll = vi.fn();
  heading.scrollIntoView = scroll;
  await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(scroll).toHaveBeenCalledTimes(scrolls);
});

/** A layer whose one button goes when it is pressed. */
function Layer({ escaped }: { escaped: () => void }) {
  useKeptFocus();
  const [step, setStep] = useState(1);
  return (
    <main>
      <button type="button">Bakom</button>
      <div role="dialog" aria-label="Nycklar" tabIndex={-1} onKeyDown={({ key }) => key === "Escape" && escaped()}>
        {step === 1 && (
          <button type="button" onClick={() => setStep(2)}>
            Fortsätt
          </button>
        )}
      </div>
    </main>
  );
}

test("what is gone in an open layer leaves it on the layer, and Escape is heard there", async () => {
  const user = userEvent.setup({ delay: null });
  const escaped = vi.fn();
  render(<Layer escaped={escaped} />);
  screen.getByRole("button", { name: "Bakom" }).focus();
  await user.click(screen.getByRole("button", { name: "Fortsätt" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("dialog")));
  await user.keyboard("{Escape}");
  expect(escaped).toHaveBeenCalledTimes(1);
});
