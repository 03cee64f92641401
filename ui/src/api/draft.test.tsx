import { act, fireEvent, render, renderHook, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { SaveState } from "../components/SaveState";
import { core, heldBack, times } from "../testing/core";
import { ApiError } from "./call";
import { flushDrafts, forgetDrafts, loadDrafts, notSaved, useDraft, useDraftsById, useSaveStatus } from "./draft";
import { typingIsLost } from "./lost";

const key = "meeting/m1/note";
const saved = (asked: ReturnType<typeof core>) =>
  asked.filter(({ name }) => name === "save_draft").map(({ input }) => (input as { text: string }).text);

function Note() {
  const note = useDraft(key);
  const status = useSaveStatus();
  return (
    <>
      <textarea {...note.field} onChange={(event) => note.field.onChange(event.target.value)} />
      <output>{status.state}</output>
    </>
  );
}

test("someone who never pauses loses at most a second", async () => {
  vi.useFakeTimers();
  const asked = core({});
  const { result } = renderHook(() => useDraft(key));
  let typed = "";
  for (let tenth = 0; tenth < 50; tenth++) {
    typed += "a";
    act(() => result.current.setText(typed));
    await act(() => vi.advanceTimersByTimeAsync(100));
    const safe = saved(asked).at(-1) ?? "";
    expect(typed.length - safe.length, `after ${tenth} tenths`).toBeLessThan(10);
  }
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(saved(asked).at(-1)).toBe(typed);
  expect(times(asked, "save_draft")).toBeLessThan(12);
});

test("leaving the field saves at once and says so", async () => {
  const asked = core({});
  const { container, findByText } = render(<Note />);
  const field = container.querySelector("textarea") as HTMLTextAreaElement;
  fireEvent.change(field, { target: { value: "Kommer fyra dagar av fem." } });
  fireEvent.blur(field);
  await findByText("saved");
  expect(saved(asked)).toEqual(["Kommer fyra dagar av fem."]);
});

test("a text that did not get through is tried again, and the newest text wins", async () => {
  vi.useFakeTimers();
  let full = true;
  const asked = core({ save_draft: () => (full ? new ApiError("disk_full") : { saved_at: "2026-10-13T14:03:00" }) });
  const { result } = renderHook(() => ({ note: useDraft(key), status: useSaveStatus() }));
  act(() => result.current.note.setText("ett"));
  await act(() => vi.advanceTimersByTimeAsync(800));
  expect(result.current.status.state).toBe("failed");
  full = false;
  act(() => result.current.note.setText("ett två"));
  await act(() => vi.advanceTimersByTimeAsync(800));
  expect(result.current.status).toEqual({ state: "saved", at: "2026-10-13T14:03:00" });
  expect(saved(asked).at(-1)).toBe("ett två");
});

/** A field, and whether what is typed in it is saved. */
function Noted() {
  const note = useDraft(key);
  return (
    <>
      <textarea {...note.field} onChange={(event) => note.field.onChange(event.target.value)} />
      <SaveState status={useSaveStatus()} />
    </>
  );
}

test("a full disk is said until there is room, the text stays, and then it is saved by itself", async () => {
  vi.useFakeTimers();
  let full = true;
  const asked = core({ save_draft: () => (full ? new ApiError("disk_full") : { saved_at: "2026-10-13T14:03:00" }) });
  const said = () => screen.queryByRole("alert")?.textContent;
  render(<Noted />);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox");
  fireEvent.change(field, { target: { value: "Kommer fyra dagar" } });
  await act(() => vi.advanceTimersByTimeAsync(800));
  expect(said()).toBe("Disken är full. Det du skrev är inte sparat än.");
  expect(notSaved()?.code).toBe("disk_full");
  fireEvent.change(field, { target: { value: "Kommer fyra dagar av fem." } });
  expect(said()).toBe("Disken är full. Det du skrev är inte sparat än.");
  full = false;
  await act(() => vi.advanceTimersByTimeAsync(1_600));
  expect(field.value).toBe("Kommer fyra dagar av fem.");
  expect(saved(asked).at(-1)).toBe("Kommer fyra dagar av fem.");
  expect([said(), notSaved()]).toEqual([undefined, null]);
  expect(screen.getByText(/Sparat 14.03/)).toBeTruthy();
});

test("what could not be saved before it locked is known at the lock screen, and forgotten when it opens", async () => {
  core({ save_draft: new ApiError("disk_full") });
  const { result } = renderHook(() => useDraft(key));
  act(() => result.current.setText("ett"));
  await act(flushDrafts);
  act(forgetDrafts);
  expect(typingIsLost()).toBe(true);
  act(forgetDrafts);
  expect(typingIsLost()).toBe(true);
  await loadDrafts();
  expect(typingIsLost()).toBe(false);
});

test("what was typed before is there again", async () => {
  core({ drafts: [{ key, text: "Vill ha sin bok", saved_at: "2026-10-12T16:32:00" }] });
  await loadDrafts();
  const { result } = renderHook(() => useDraft(key));
  expect(result.current.text).toBe("Vill ha sin bok");
  expect(result.current.restoredAt).toBe("2026-10-12T16:32:00");
});

test("a draft that became a record goes away", async () => {
  const asked = core({});
  const { result } = renderHook(() => useDraft(key));
  act(() => result.current.setText("klart"));
  act(() => result.current.discard());
  await act(flushDrafts);
  expect(saved(asked)).toEqual([""]);
  expect(result.current.text).toBe("");
});

test("another key is another field", () => {
  core({});
  const { result, rerender } = renderHook(({ of }) => useDraft(of), { initialProps: { of: "a" } });
  act(() => result.current.setText("om a"));
  rerender({ of: "b" });
  expect(result.current.text).toBe("");
  rerender({ of: "a" });
  expect(result.current.text).toBe("om a");
});

test("what is typed about several things is a draft for each, named by its id", async () => {
  const at = { saved_at: "2026-10-13T14:03:00" };
  const asked = core({
    drafts: [
      { key: "gallring/by-hand/c1", text: "Arkivarien har sett den", ...at },
      { key: "gallring/by-hand/c9", text: "Inte längre med", ...at },
    ],
  });
  await loadDrafts();
  const { result } = renderHook(() => useDraftsById("gallring/by-hand", ["c1", "c2"]));
  expect(result.current.texts).toEqual({ c1: "Arkivarien har sett den" });
  act(() => result.current.set("c2", ""));
  act(() => result.current.set("c2", "Född okänd dag"));
  act(() => result.current.set("c1", null));
  expect(result.current.texts).toEqual({ c2: "Född okänd dag" });
  await act(flushDrafts);
  act(() => result.current.discard());
  await act(flushDrafts);
  expect(result.current.texts).toEqual({});
  const inputs = asked.filter(({ name }) => name === "save_draft").map(({ input }) => input);
  expect(inputs).toEqual([
    { key: "gallring/by-hand/c2", text: "Född okänd dag" },
    { key: "gallring/by-hand/c1", text: "" },
    { key: "gallring/by-hand/c2", text: "" },
  ]);
});

test("a save that was on its way when all was forgotten puts nothing back, whether it got through or not", async () => {
  vi.useFakeTimers();
  const asked = core({ save_draft: new ApiError("locked") });
  const come = heldBack("save_draft");
  const { result, unmount } = renderHook(() => useDraft(key));
  act(() => result.current.setText("Bara mitt"));
  act(() => result.current.field.onBlur());
  await act(() => vi.advanceTimersByTimeAsync(0));
  act(forgetDrafts);
  unmount();
  expect(typingIsLost()).toBe(false);
  await act(async () => come());
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(typingIsLost(), "it is known at the lock screen").toBe(true);
  expect([times(asked, "save_draft"), notSaved()]).toEqual([1, null]);
  await loadDrafts();
  expect(renderHook(() => useDraft(key)).result.current.text).toBe("");
});
