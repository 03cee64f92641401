/** What is half written about a child in a meeting is there again when the app was killed: corrected chips, how the child's words came, the day the family is told. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { inFull, openAt } from "../../../../practice/meetings";
import { ApiError } from "../../../api/call";
import type { ReadLine } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { core } from "../../../testing/core";
import { keepsDrafts, kill } from "../../../testing/killed";

const read: ReadLine = { who: null, candidates: [], what: "ringer mamma", when: null, missing: ["who", "when"] };

/** The meeting at Alva, in an app that can be killed. */
function meeting() {
  const answers: Parameters<typeof core>[0] = {
    ...keepsDrafts(),
    meeting: openAt("i2"),
    case_in_meeting: inFull,
    read_action_line: read,
    sharing: { shared: false, pseudonyms: false },
    list_professionals: [],
    list_units: [],
  };
  return async () => {
    core(answers);
    window.location.hash = "#/meetings/m1/live";
    render(<App />);
    await screen.findByRole("heading", { level: 1, name: "Alva Nyberg" });
    return userEvent.setup({ delay: null });
  };
}

const press = (key: string, modifiers: KeyboardEventInit) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

test("a corrected chip is kept with its line", async () => {
  const open = meeting();
  const user = await open();
  press("i", { ctrlKey: true });
  await user.type(await screen.findByRole("textbox", { name: /Ny insats/ }), "ringer mamma");
  await user.click(await screen.findByRole("button", { name: "Vad: ringer mamma. Ändra" }));
  const what = await screen.findByRole("textbox", { name: /Vad ska göras/ });
  await user.clear(what);
  await user.type(what, "ringer pappa i dag");
  await kill();
  await open();
  press("i", { ctrlKey: true });
  const line = await screen.findByRole("textbox", { name: /Ny insats/ });
  expect((line as HTMLInputElement).value).toBe("ringer mamma");
  expect(await screen.findByRole("button", { name: "Vad: ringer pappa i dag. Ändra" })).toBeTruthy();
});

test("how the child's words came is kept with the words", async () => {
  const open = meeting();
  const user = await open();
  press("g", { ctrlKey: true });
  await user.type(await screen.findByRole("textbox", { name: /Vad säger barnet/ }), "Jag vill ha lov.");
  await user.click(screen.getByRole("button", { name: /Hur kom det fram/ }));
  await user.click(await screen.findByRole("option", { name: "Brev eller teckning" }));
  await kill();
  await open();
  press("g", { ctrlKey: true });
  const words = await screen.findByRole("textbox", { name: /Vad säger barnet/ });
  expect((words as HTMLTextAreaElement).value).toBe("Jag vill ha lov.");
  expect(screen.getByRole("button", { name: /Hur kom det fram/ }).textContent).toContain("Brev eller teckning");
});

test("the day the family is told by is kept", async () => {
  const open = meeting();
  const days = async () => {
    press("T", { ctrlKey: true, shiftKey: true });
    return within(await screen.findByRole("dialog")).getAllByRole("spinbutton");
  };
  await open();
  const [, , day] = await days();
  fireEvent.keyDown(day as Element, { key: "ArrowDown" });
  await kill();
  await open();
  const shown = await days();
  expect(shown.map((part) => part.getAttribute("aria-valuenow")).join("-")).toBe("2026-10-20");
});

test("a note that there is no room for says so, stays in its field, and is saved by itself when there is", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let full = true;
  const asked = core({
    ...keepsDrafts(),
    meeting: openAt("i2"),
    case_in_meeting: inFull,
    sharing: { shared: false, pseudonyms: false },
    list_professionals: [],
    list_units: [],
    save_note: () => (full ? new ApiError("disk_full") : inFull),
  });
  window.location.hash = "#/meetings/m1/live";
  render(<App />);
  const note = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Den här gången" });
  fireEvent.change(note, { target: { value: "Bättre nu." } });
  fireEvent.blur(note);
  expect(await screen.findByText(/^Disken är full\. Det du skrev är kvar i fönstret\./)).toBeTruthy();
  expect(note.value).toBe("Bättre nu.");
  full = false;
  await act(() => vi.advanceTimersByTimeAsync(5_100));
  await waitFor(() => expect(screen.queryByText(/Disken är full/)).toBeNull());
  const tries = asked.filter(({ name }) => name === "save_note");
  expect(tries.length).toBeGreaterThan(1);
  expect(tries.at(-1)?.input).toEqual({ item: "i2", note: "Bättre nu." });
});
