import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { groups, lockedSession, openSession } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import { App } from "../../shell/App";
import { begin } from "../../shell/begin";
import { leave } from "../../shell/program";
import { structureFaults } from "../../testing/axe";
import { core, times } from "../../testing/core";

async function locked(told: Parameters<typeof core>[0] = {}) {
  const asked = core({ session_state: lockedSession, ...told });
  render(<App />);
  await screen.findByRole("heading", { name: "Låst" });
  return { asked, user: userEvent.setup({ delay: null }) };
}

const field = () => screen.getByLabelText("Lösenfras");

test("says what is safe, on sound structure", async () => {
  await locked();
  expect(screen.getByText(/Låstes av sig själv 7.50/)).toBeTruthy();
  expect(screen.getByText("Duken är släckt.")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("what could not be saved before it locked is not said to be saved, in the window that comes after", async () => {
  await locked({ session_state: { ...lockedSession, not_saved: true } });
  expect(
    screen.getByText("Låstes 7.50. Det sista du skrev kunde inte sparas. Kontrollera att det finns plats på disken."),
  ).toBeTruthy();
  expect(screen.queryByText(/Allt du skrev är sparat/)).toBeNull();
});

test("the right passphrase opens where you were", async () => {
  const { user, asked } = await locked({ unlock: openSession });
  await user.type(field(), "älgtorn gryning{Enter}");
  expect(await screen.findByRole("heading", { name: "Idag" })).toBeTruthy();
  expect(asked.find(({ name }) => name === "unlock")?.input).toEqual({ passphrase: "älgtorn gryning", key_file: null });
});

afterEach(() => {
  leave();
  document.body.replaceChildren();
});

/** The window before React is there. */
function began(told: Parameters<typeof core>[0] = {}) {
  core({ session_state: lockedSession, ...told });
  document.body.innerHTML = '<div id="root"></div>';
  begin(lockedSession);
  return userEvent.setup({ delay: null });
}

test("it is there before the program, which takes its place when the passphrase is right", async () => {
  const user = began({ unlock: openSession });
  expect(document.getElementById("root")?.childElementCount).toBe(0);
  expect(document.activeElement).toBe(field());
  await user.keyboard("älgtorn gryning{Enter}");
  expect(await screen.findByRole("heading", { name: "Idag" })).toBeTruthy();
  expect(screen.queryByLabelText("Lösenfras")).toBeNull();
});

test("before the program too: the letters can be shown, F1 helps, a forgotten passphrase has a way on and back", async () => {
  const user = began();
  await user.type(field(), "fel");
  await user.click(screen.getByRole("button", { name: "Visa" }));
  expect(field()).toHaveProperty("type", "text");
  await user.keyboard("{F1}");
  expect(await screen.findByRole("dialog", { name: /Kortkommandon|Hjälp/ })).toBeTruthy();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(screen.getByRole("button", { name: "Jag har glömt lösenfrasen" }));
  await user.click(await screen.findByRole("button", { name: /Tillbaka/ }));
  expect(await screen.findByRole("heading", { name: "Låst" })).toBeTruthy();
});

test("a wrong passphrase is one sentence, an empty field and the focus in it", async () => {
  const { user } = await locked({ unlock: new ApiError("wrong_passphrase") });
  await user.type(field(), "fel{Enter}");
  expect(await screen.findByText(/Lösenfrasen stämmer inte/)).toBeTruthy();
  expect(field()).toHaveProperty("value", "");
  await waitFor(() => expect(document.activeElement).toBe(field()));
});

test("an empty passphrase asks nobody", async () => {
  const { user, asked } = await locked();
  await user.click(screen.getByRole("button", { name: /Lås upp/ }));
  expect(await screen.findByText("Skriv lösenfrasen.")).toBeTruthy();
  expect(times(asked, "unlock")).toBe(0);
});

test("after several tries the pause is counted down and the button rests", async () => {
  const { user } = await locked({ unlock: new ApiError("must_wait", { seconds: 2 }) });
  await user.type(field(), "fel{Enter}");
  expect(await screen.findByText(/Vänta (2 sekunder|en sekund)/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /Lås upp/ })).toHaveProperty("disabled", true);
  await waitFor(() => expect(screen.queryByText(/Vänta/)).toBeNull());
  expect(screen.getByRole("button", { name: /Lås upp/ })).toHaveProperty("disabled", false);
});

test("a forgotten passphrase: the sheet and a new passphrase open the vault", async () => {
  let open = false;
  const { user, asked } = await locked({
    session_state: () => (open ? openSession : lockedSession),
    recover: () => {
      open = true;
      return { groups, second: [], mark: "7F3A-20C1" };
    },
  });
  await user.click(screen.getByRole("button", { name: "Jag har glömt lösenfrasen" }));
  await user.click(await screen.findByLabelText("Grupp 1"));
  await user.paste(groups.join(" "));
  expect(screen.getByLabelText("Grupp 8")).toHaveProperty("value", groups[7]);
  const [first, second] = screen.getAllByLabelText(/ösenfras/i).filter((one) => one.tagName === "INPUT");
  if (!first || !second) throw new Error("two passphrase fields");
  await user.type(first, "en ny fras");
  await user.type(second, "en ny fras");
  await user.click(screen.getByRole("button", { name: "Öppna och byt lösenfras" }));
  expect(await screen.findByRole("heading", { name: "Idag" })).toBeTruthy();
  expect(asked.find(({ name }) => name === "recover")?.input).toEqual({ groups, passphrase: "en ny fras" });
});

test("a slip on the sheet is shown at its group", async () => {
  const { user } = await locked({ recover: new ApiError("wrong_recovery_key", { group: 3 }) });
  await user.click(screen.getByRole("button", { name: "Jag har glömt lösenfrasen" }));
  await user.click(await screen.findByLabelText("Grupp 1"));
  await user.paste(groups.join(" "));
  const [first, second] = screen.getAllByLabelText(/ösenfras/i).filter((one) => one.tagName === "INPUT");
  if (!first || !second) throw new Error("two passphrase fields");
  await user.type(first, "en ny fras");
  await user.type(second, "en ny fras");
  await user.click(screen.getByRole("button", { name: "Öppna och byt lösenfras" }));
  expect(await screen.findByText(/Grupp 3 stämmer inte/)).toBeTruthy();
  expect(screen.getByLabelText("Grupp 3").getAttribute("aria-invalid")).toBe("true");
});
