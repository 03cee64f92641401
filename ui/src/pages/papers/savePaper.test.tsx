import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { minutes } from "../../../practice/meetings";
import { ApiError } from "../../api/call";
import { App } from "../../shell/App";
import { core } from "../../testing/core";

const file = { file_name: "minnesanteckningar.pdf", media_type: "application/pdf", base64: "" };
const button = () => screen.findByRole("button", { name: "Spara PDF" });

test("a paper that holds a child's data is saved when the passphrase has been typed again", async () => {
  window.location.hash = "#/meetings/m1/minutes";
  let tries = 0;
  const asked = core({
    meeting_minutes: minutes,
    save_paper: () => {
      tries += 1;
      if (tries === 1) return new ApiError("ask_again");
      return tries === 2 ? new ApiError("wrong_passphrase") : file;
    },
    save_file: { saved: true },
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await user.click(await button());
  const dialog = await screen.findByRole("dialog", { name: "Spara PDF" });
  expect(asked.some(({ name }) => name === "save_file")).toBe(false);
  const field = within(dialog).getByLabelText("Skriv lösenfrasen en gång till");
  await user.type(field, "fel{Enter}");
  expect(await within(dialog).findByText(/Lösenfrasen stämmer inte/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, "gran fjäll tuva renhjord 47{Enter}");
  expect(await screen.findByText("Anteckningarna är sparade där du valde.")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(asked.filter(({ name }) => name === "save_paper").at(-1)).toEqual({
    name: "save_paper",
    input: { paper: "minutes_paper", input: { meeting: minutes.meeting.id } },
    again: "gran fjäll tuva renhjord 47",
  });
  expect(asked.find(({ name }) => name === "save_file")?.input).toEqual(file);
});

test("what hinders a paper from being made is said on the page, and nothing is asked for", async () => {
  window.location.hash = "#/meetings/m1/minutes";
  core({ meeting_minutes: minutes, save_paper: new ApiError("printing_off") });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await user.click(await button());
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a file that there is no room for is said in the dialog, which stays to try again", async () => {
  window.location.hash = "#/meetings/m1/minutes";
  let full = true;
  let tries = 0;
  core({
    meeting_minutes: minutes,
    save_paper: () => (tries++ === 0 ? new ApiError("ask_again") : file),
    save_file: () => (full ? new ApiError("disk_full") : { saved: true }),
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await user.click(await button());
  const dialog = await screen.findByRole("dialog", { name: "Spara PDF" });
  await user.type(
    within(dialog).getByLabelText("Skriv lösenfrasen en gång till"),
    "gran fjäll tuva renhjord 47{Enter}",
  );
  expect((await within(dialog).findByRole("alert")).textContent).toMatch(/Disken är full/);
  full = false;
  await user.click(within(dialog).getByRole("button", { name: "Spara PDF" }));
  expect(await screen.findByText("Anteckningarna är sparade där du valde.")).toBeTruthy();
});
