import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { describe, expect, test, vi } from "vitest";
import { lockedSession, openSession } from "../../practice/answers";
import { useSubmit } from "../api/answers";
import { ApiError, call } from "../api/call";
import { structureFaults } from "../testing/axe";
import { core, times } from "../testing/core";
import { App } from "./App";
import { AskAgain } from "./AskAgain";
import { Caught } from "./Caught";
import { keysOf, shortcuts, stopBrowserKeys } from "./keys";
import { later } from "./later";
import { readRoute, to } from "./route";
import { changeTextSize, restoreTextSize } from "./textSize";

async function opened(told: Parameters<typeof core>[0] = {}) {
  const asked = core(told);
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: "Idag" });
  return asked;
}

const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

const alva = {
  child: "b5",
  case: "c5",
  case_number: "2403-2026-014",
  open: true,
  name: "Alva Nyberg",
  birth_on: "2016-03-02",
  matched: "name" as const,
};

const typed = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } });

describe("addresses", () => {
  test("an address and a route are the same thing", () => {
    expect(readRoute(to("children", "a b/å", "consents"))).toEqual({ place: "children", path: ["a b/å", "consents"] });
    expect(readRoute("")).toEqual({ place: "today", path: [] });
  });
});

describe("keys", () => {
  test("AltGr is never ours", () => {
    expect(keysOf(new KeyboardEvent("keydown", { key: "2", ctrlKey: true, altKey: true }))).toBeNull();
  });

  test("no two acts share a key, and none is a single letter", () => {
    const all = Object.values(shortcuts).flatMap(({ keys }) => [...keys]);
    expect(new Set(all).size).toBe(all.length);
    for (const key of all) expect(key).toMatch(/^(ctrl|alt|shift)\+|^f\d+$/);
  });

  test("reload is stopped before anyone sees it", () => {
    stopBrowserKeys();
    expect(press("F5")).toBe(false);
    expect(press("r", { ctrlKey: true })).toBe(false);
  });
});

describe("the shell", () => {
  test("stands on sound structure with one H1 that has the focus", async () => {
    await opened();
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(await structureFaults()).toEqual([]);
  });

  test("Ctrl and a number goes to a place", async () => {
    await opened();
    press("5", { ctrlKey: true });
    await waitFor(() => expect(screen.getByRole("link", { name: /Mått/ }).getAttribute("aria-current")).toBe("page"));
  });

  test("a page that does not exist leads back", async () => {
    core({});
    window.location.hash = "#/nowhere";
    render(<App />);
    expect(await screen.findByRole("link", { name: "Gå till Idag" })).toBeTruthy();
  });

  test("the status line says whose, whether it is real, and what the room sees", async () => {
    await opened();
    const line = screen.getByText("HLT-teamet i Bjurholm").closest("footer") as HTMLElement;
    expect(within(line).getByText("Exempeldata – alla personer är påhittade")).toBeTruthy();
    expect(within(line).getByText("Projektor: privat")).toBeTruthy();
    expect(within(line).getByText("Ingen nätverksanslutning används")).toBeTruthy();
  });

  test("Ctrl+K finds a child and opens it; Escape goes back to where you were", async () => {
    const user = userEvent.setup({ delay: null });
    const asked = await opened({ search_children: [alva] });
    press("k", { ctrlKey: true });
    const field = await screen.findByRole("textbox");
    await user.type(field, "alv");
    await waitFor(() =>
      expect(asked.findLast(({ name }) => name === "search_children")?.input).toEqual({ query: "alv" }),
    );
    expect(await screen.findByText("Alva Nyberg")).toBeTruthy();
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(window.location.hash).toBe("#/children/c5"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("a name asks the core once, when the typing rests", async () => {
    const asked = await opened({ search_children: [alva] });
    press("k", { ctrlKey: true });
    const field = await screen.findByRole("textbox");
    for (const text of ["al", "alv", "alva"]) typed(field, text);
    expect(await screen.findByText("Alva Nyberg")).toBeTruthy();
    expect(asked.filter(({ name }) => name === "search_children")).toEqual([
      { name: "search_children", input: { query: "alva" } },
    ]);
  });

  test("whom the letters do not mean any more is not opened", async () => {
    const user = userEvent.setup({ delay: null });
    const asked = await opened({ search_children: ({ query }) => (query === "al" ? [alva] : []) });
    press("k", { ctrlKey: true });
    const field = await screen.findByRole("textbox");
    typed(field, "al");
    const item = await screen.findByRole("menuitem", { name: /Alva Nyberg/ });
    typed(field, "alb");
    await user.click(item);
    await waitFor(() => expect(screen.queryByText("Alva Nyberg")).toBeNull());
    expect(asked.findLast(({ name }) => name === "search_children")?.input).toEqual({ query: "alb" });
    expect(window.location.hash).not.toContain("c5");
    expect(screen.getByRole("dialog")).toBeTruthy();
  });

  test("one letter searches nothing", async () => {
    const user = userEvent.setup({ delay: null });
    const asked = await opened();
    press("k", { ctrlKey: true });
    await user.type(await screen.findByRole("textbox"), "a");
    expect(times(asked, "search_children")).toBe(0);
  });

  test("F1 lists the keys and filters them", async () => {
    const user = userEvent.setup({ delay: null });
    await opened();
    press("F1");
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "lås");
    expect(within(dialog).getByText("Ctrl L", { selector: ".sr" })).toBeTruthy();
    expect(within(dialog).queryByText("Gör om")).toBeNull();
  });

  test("Ctrl+Z takes back the last change and says so", async () => {
    const asked = await opened({ undo: { op: "register_case" } });
    press("z", { ctrlKey: true });
    expect(await screen.findByText("Registreringen är ångrad.")).toBeTruthy();
    expect(times(asked, "today")).toBe(2);
  });

  test("with nothing to take back it says that", async () => {
    await opened({ undo: new ApiError("nothing_to_undo") });
    press("z", { ctrlKey: true });
    expect(await screen.findByText("Det finns inget att ångra.")).toBeTruthy();
  });

  test("Ctrl+L locks, and nothing of the page is left", async () => {
    await opened();
    press("l", { ctrlKey: true });
    expect(await screen.findByRole("heading", { level: 1, name: "Låst" })).toBeTruthy();
    expect(screen.queryByText(/Ester F/)).toBeNull();
  });

  test("five minutes without a hand on the computer lock it", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const asked = await opened();
    await act(() => vi.advanceTimersByTimeAsync(4 * 60_000));
    press("Tab");
    await act(() => vi.advanceTimersByTimeAsync(4 * 60_000));
    expect(times(asked, "lock")).toBe(0);
    await act(() => vi.advanceTimersByTimeAsync(61_000));
    expect(asked.find(({ name }) => name === "lock")?.input).toEqual({ by: "idle" });
  });

  test("a vault that was locked by another hand shows the lock screen", async () => {
    let locked = false;
    await opened({
      today: () =>
        locked
          ? new ApiError("locked")
          : { next_meeting: null, needs: [], resume: [], week: [], backup_at: null, cases: 0, more_needs: 0 },
      undo: () => {
        locked = true;
        return { op: "x" };
      },
      session_state: () =>
        locked
          ? {
              state: "locked",
              now: "2026-10-13T09:00:00",
              locked_by: "sleep",
              locked_at: "2026-10-13T08:59:00",
              wait_seconds: 0,
              key_files: false,
            }
          : {
              state: "open",
              now: "2026-10-13T08:00:00",
              team: "T",
              municipality: "B",
              municipality_code: "2403",
              demo: false,
              user: { id: "u", name: "U", role: "coordinator" },
              units: [],
              unit: null,
              opens_protected: false,
              idle_minutes: 5,
              recovery_confirmed: true,
              child_mode: false,
            },
    });
    press("z", { ctrlKey: true });
    expect(await screen.findByText(/när datorn gick i vila/)).toBeTruthy();
  });

  test("text grows and goes back to normal", async () => {
    await opened();
    press("+", { ctrlKey: true });
    expect(document.documentElement.style.fontSize).toBe("18.7px");
    press("0", { ctrlKey: true });
    expect(document.documentElement.style.fontSize).toBe("");
  });
});

test("a core that does not answer is said plainly, with a way on", async () => {
  let broken = true;
  core({
    session_state: () =>
      broken ? new ApiError("vault_damaged", { damage: "store" }) : { state: "no_vault", now: "2026-10-13T08:00:00" },
  });
  render(<App />);
  expect(await screen.findByText(/Valvet är skadat/)).toBeTruthy();
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Försök igen" }));
  expect(await screen.findByRole("heading", { name: "Hur vill du börja?" })).toBeTruthy();
});

test("a session known to be locked is drawn at once, and nobody is asked", () => {
  const asked = core({});
  render(<App first={lockedSession} />);
  expect(screen.getByRole("heading", { name: "Låst" })).toBeTruthy();
  expect(asked).toEqual([]);
});

test("an open session that the core answered first loads its drafts like any other", async () => {
  const asked = core({});
  render(<App first={openSession} />);
  expect(await screen.findByRole("heading", { name: "Idag" })).toBeTruthy();
  expect(times(asked, "drafts")).toBe(1);
});

test("a copy of a damaged vault is shown also when no draft in it can be read", async () => {
  core({
    session_state: { ...openSession, read_only: true },
    drafts: new ApiError("vault_damaged", { damage: "store" }),
  });
  render(<App />);
  expect(await screen.findByRole("heading", { name: "Idag" })).toBeTruthy();
});

test("a text size that comes back late is shown where it is named", async () => {
  core({ text_size: { percent: 125 } });
  render(<App first={lockedSession} />);
  expect(screen.getByText("Textstorlek 100 %")).toBeTruthy();
  await restoreTextSize();
  expect(await screen.findByText("Textstorlek 125 %")).toBeTruthy();
  act(() => changeTextSize(0));
  expect(screen.getByText("Textstorlek 100 %")).toBeTruthy();
});

test("a page that cannot be fetched is said plainly, with a way on", async () => {
  const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
  const Missing = later(() => Promise.reject(new Error("not there")));
  render(
    <Caught>
      <Suspense>
        <Missing />
      </Suspense>
    </Caught>,
  );
  expect(await screen.findByText(/Något gick fel i Samlat/)).toBeTruthy();
  expect(screen.queryByText("Inget har ändrats i valvet.")).toBeNull();
  expect(screen.getByRole("button", { name: "Försök igen" })).toBeTruthy();
  quiet.mockRestore();
});

test("Ctrl+Z in a field is the field's own", async () => {
  const asked = await opened({ undo: { op: "register_case" } });
  press("F1");
  const field = await screen.findByRole("textbox");
  expect(fireEvent.keyDown(field, { key: "z", ctrlKey: true })).toBe(true);
  expect(times(asked, "undo")).toBe(0);
});

function Sealing({ onSealed }: { onSealed: () => void }) {
  const submit = useSubmit(async (passphrase: string) => {
    await call("lock", { by: "hand" }, { passphrase });
    onSealed();
  });
  return (
    <AskAgain act="Försegla kvartalet" submit={submit} onClose={() => {}}>
      Därefter kan ingen siffra ändras.
    </AskAgain>
  );
}

test("an act that asks again sends the passphrase beside the input, and shows a refusal at the field", async () => {
  const user = userEvent.setup({ delay: null });
  let right = false;
  const asked = core({ lock: () => (right ? lockedSession : new ApiError("wrong_passphrase")) });
  let sealed = false;
  render(
    <Sealing
      onSealed={() => {
        sealed = true;
      }}
    />,
  );
  await user.type(screen.getByLabelText("Skriv lösenfrasen en gång till"), "å fras{Enter}");
  expect(await screen.findByText(/Lösenfrasen stämmer inte/)).toBeTruthy();
  right = true;
  await user.click(screen.getByRole("button", { name: "Försegla kvartalet" }));
  await waitFor(() => expect(sealed).toBe(true));
  expect(asked.at(-1)).toEqual({ name: "lock", input: { by: "hand" }, again: "å fras" });
});

test("what stopped an act, and is not the passphrase, is not said to be wrong with it", async () => {
  const user = userEvent.setup({ delay: null });
  core({ lock: new ApiError("disk_full") });
  render(<Sealing onSealed={() => {}} />);
  const field = screen.getByLabelText("Skriv lösenfrasen en gång till");
  await user.type(field, "å fras{Enter}");
  expect((await screen.findByRole("alert")).textContent).toMatch(/Disken är full/);
  expect(field.getAttribute("aria-invalid")).toBeNull();
});
