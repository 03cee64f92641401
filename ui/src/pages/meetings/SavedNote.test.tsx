import { act, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { onAct } from "../../api/answers";
import { ApiError } from "../../api/call";
import { loadDrafts } from "../../api/draft";
import { core } from "../../testing/core";
import { SavedNote } from "./SavedNote";

const draftName = "meeting/m1/i2/note";
const draft = (text: string) => ({ key: draftName, text, saved_at: "2026-10-12T16:32:00" });
const rest = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const field = () => screen.getByRole("textbox") as HTMLTextAreaElement;

beforeEach(() => void vi.useFakeTimers());

/** The field, and what the meeting has been given to keep. */
function noted(note: string, refuse = false) {
  const saved: string[] = [];
  const save = async (text: string) => {
    saved.push(text);
    if (refuse) throw new Error("refused");
  };
  const of = (now: string) => <SavedNote label="Den här gången" draftName={draftName} note={now} save={save} />;
  const { rerender } = render(of(note));
  return { saved, meetingHas: (now: string) => rerender(of(now)) };
}

test("a note from an earlier sitting is saved without anybody touching it, and its draft goes away", async () => {
  const asked = core({ drafts: [draft("Kommer fyra dagar av fem.")] });
  await loadDrafts();
  const { saved, meetingHas } = noted("");
  expect(field().value).toBe("Kommer fyra dagar av fem.");
  await rest(100);
  expect(saved).toEqual(["Kommer fyra dagar av fem."]);
  meetingHas("Kommer fyra dagar av fem.");
  await rest(5_000);
  expect(field().value).toBe("Kommer fyra dagar av fem.");
  expect(asked.filter(({ name }) => name === "save_draft").at(-1)?.input).toEqual({ key: draftName, text: "" });
  expect(saved).toHaveLength(1);
});

test("a restored note that the meeting has already is not saved again", async () => {
  core({ drafts: [draft("Samma")] });
  await loadDrafts();
  const { saved } = noted("Samma");
  await rest(5_000);
  expect(saved).toEqual([]);
});

test("what is typed is saved when the typing rests, and the field keeps what is written on", async () => {
  const { saved, meetingHas } = noted("");
  const type = (value: string) => fireEvent.change(field(), { target: { value } });
  type("Kommer ");
  await rest(1_000);
  type("Kommer till ");
  await rest(1_500);
  expect(saved, "nobody has rested").toEqual([]);
  await rest(1_000);
  expect(saved).toEqual(["Kommer till "]);
  // The meeting keeps no space at the end; who types still has it.
  meetingHas("Kommer till");
  expect(field().value).toBe("Kommer till ");
  type("Kommer till skolan");
  fireEvent.blur(field());
  await rest(100);
  expect(saved.at(-1)).toBe("Kommer till skolan");
});

test("a note that is refused stays in the field, with the reason, and is not sent again by itself", async () => {
  const { saved } = noted("", true);
  fireEvent.change(field(), { target: { value: "Nej" } });
  await rest(60_000);
  expect(saved).toEqual(["Nej"]);
  expect(field().value).toBe("Nej");
  expect(field().getAttribute("aria-invalid")).toBe("true");
});

test("a note that waits for room takes no Ångra away by trying again, only when it has got through", async () => {
  let full = true;
  const save = async () => {
    if (full) throw new ApiError("disk_full");
  };
  const acts = vi.fn();
  const forget = onAct(acts);
  render(<SavedNote label="Den här gången" draftName={draftName} note="" save={save} />);
  fireEvent.change(field(), { target: { value: "Kommer" } });
  fireEvent.blur(field());
  await rest(100);
  // What is done meanwhile, and its Ångra.
  acts.mockClear();
  await rest(16_000);
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(acts).not.toHaveBeenCalled();
  full = false;
  await rest(5_000);
  expect(field().getAttribute("aria-invalid")).not.toBe("true");
  expect(acts).toHaveBeenCalledTimes(1);
  forget();
});
