import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { karin } from "../../../practice/children";
import { ApiError } from "../../api/call";
import type { ParcelView } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const parcel: ParcelView = {
  parcel: "k1",
  revision: 1,
  sealed_on: "2026-10-12",
  words: ["frukost", "abborre", "vaktel", "godis", "papper", "handduk", "antilop", "festival"],
  answer: null,
  answered_on: null,
  withdrawn_on: null,
  case: null,
  open_case: null,
  again: false,
  from: "Vännäs",
  content: {
    from: {
      municipality_code: "2460",
      municipality: "Vännäs",
      team: "HLT-teamet i Vännäs",
      coordinator: "Siv Ek",
      phone: "070-174 06 21",
    },
    handover: {
      kind: "move",
      question: "Vi ber er ta över samordningen.",
      why_now: "",
      continues: "",
      information: ["Flytten sker 1 november"],
      not_along: "",
      ground: "consent",
      offered_on: "2026-10-12",
      due_on: "2026-10-26",
    },
    first_name: "Noel",
    last_name: "Sandberg",
    guardians: [],
    voices: [{ heard_on: "2026-10-10", words: "Jag vill ha en som stannar.", asked_by: "Siv Ek", form: null }],
    done: [],
    plan: [],
  },
};

const file = { file_name: "paket.samlat", media_type: "application/octet-stream", base64: "" };

async function shown(told: Parameters<typeof core>[0], address = "#/parcels") {
  window.location.hash = address;
  const asked = core(told);
  render(<App />);
  await screen.findByRole("heading", { level: 1 });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("a parcel is chosen as a file and read", async () => {
  const { user, asked } = await shown({ list_parcels: [], pick_file: file, read_parcel: parcel });
  await user.click(await screen.findByRole("button", { name: "Läs in ett paket" }));
  expect(await screen.findByText("Paketet från Vännäs är inläst.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "read_parcel")?.input).toEqual({ file, passphrase: null });
  expect(await structureFaults()).toEqual([]);
});

test("a file about a child whom one must not see says who reads it, and nothing else", async () => {
  const { user } = await shown({
    list_parcels: [],
    pick_file: file,
    read_parcel: new ApiError("parcel_kept_from"),
  });
  await user.click(await screen.findByRole("button", { name: "Läs in ett paket" }));
  expect(await screen.findByText(/Låt en annan samordnare läsa in filen och svara\.$/)).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByText(/Noel/)).toBeNull();
  expect(await structureFaults()).toEqual([]);
});

test("the child's words stand first, and the answer saves a receipt to send back", async () => {
  const answered = { parcel: { ...parcel, answer: "accepted" as const }, receipt: file };
  const { user, asked } = await shown(
    { list_parcels: [parcel], list_professionals: [karin], answer_parcel: answered, save_file: { saved: true } },
    "#/parcels/k1",
  );
  expect(await screen.findByText("Jag vill ha en som stannar.")).toBeTruthy();
  expect(screen.getByText(/frukost abborre/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Svara" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Svara och spara kvittensen" }));
  expect(asked.some(({ name }) => name === "answer_parcel")).toBe(false);
  await user.click(within(dialog).getByRole("radio", { name: "Vi tar emot" }));
  await user.click(within(dialog).getByRole("button", { name: /Vem tar stafettpinnen/ }));
  await user.click(await screen.findByRole("option", { name: /Karin Holmlund/ }));
  await user.click(within(dialog).getByRole("button", { name: "Svara och spara kvittensen" }));
  expect(await screen.findByText(/Skicka kvittensen till avsändaren\.$/)).toBeTruthy();
  expect(asked.find(({ name }) => name === "answer_parcel")?.input).toMatchObject({ answer: "accepted", by: "p1" });
  expect(asked.some(({ name }) => name === "save_file")).toBe(true);
});

test("what was declined is gone, and its receipt can be saved again", async () => {
  const gone: ParcelView = { ...parcel, answer: "declined", answered_on: "2026-10-13", content: null };
  const { user, asked } = await shown(
    { list_parcels: [gone], parcel_receipt: file, save_file: { saved: true } },
    "#/parcels/k1",
  );
  expect(await screen.findByRole("heading", { level: 1, name: "Paket från Vännäs" })).toBeTruthy();
  expect(screen.getByText(/Innehållet togs bort när ni tackade nej den/)).toBeTruthy();
  expect(screen.queryByText(/Noel/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Spara kvittensen" }));
  expect(asked.some(({ name }) => name === "parcel_receipt")).toBe(true);
  expect(await structureFaults()).toEqual([]);
});

test("what was taken over is gone from the parcel of a child that is protected now, and its receipt can be saved", async () => {
  const gone: ParcelView = { ...parcel, answer: "accepted", answered_on: "2026-10-13", content: null, case: "c1" };
  await shown({ list_parcels: [gone] }, "#/parcels/k1");
  expect(await screen.findByText(/Ni har tagit emot\./)).toBeTruthy();
  expect(screen.queryByText(/tackat nej|tackade nej|Noel/)).toBeNull();
  expect(screen.getByRole("button", { name: "Spara kvittensen" })).toBeTruthy();
});

test("what its sender took back is gone, and nobody is asked to answer", async () => {
  const gone: ParcelView = { ...parcel, withdrawn_on: "2026-10-13", content: null };
  const { user } = await shown({ list_parcels: [parcel], pick_file: file, read_parcel: gone });
  await user.click(await screen.findByRole("button", { name: "Läs in ett paket" }));
  expect(await screen.findByText(/^Paketet från Vännäs är tillbakataget/)).toBeTruthy();
  cleanup();
  await shown({ list_parcels: [gone] });
  expect(await screen.findByText("Tillbakataget")).toBeTruthy();
  cleanup();
  await shown({ list_parcels: [gone] }, "#/parcels/k1");
  expect(await screen.findByText(/^Avsändaren tog tillbaka paketet den/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Svara" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Spara kvittensen" })).toBeNull();
  expect(await structureFaults()).toEqual([]);
});

test("a child with an open case is taken into that one, and the form says so", async () => {
  const known: ParcelView = { ...parcel, open_case: "c1" };
  const answered = { parcel: { ...known, answer: "accepted" as const }, receipt: file };
  const { user, asked } = await shown(
    { list_parcels: [known], list_professionals: [karin], answer_parcel: answered, save_file: { saved: true } },
    "#/parcels/k1",
  );
  await user.click(await screen.findByRole("button", { name: "Svara" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: "Vi tar emot i det öppna ärendet" }));
  expect(within(dialog).getByText(/Barnet har redan ett öppet ärende hos er/)).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: /Vem svarar/ }));
  await user.click(await screen.findByRole("option", { name: /Karin Holmlund/ }));
  await user.click(within(dialog).getByRole("button", { name: "Svara och spara kvittensen" }));
  expect(asked.find(({ name }) => name === "answer_parcel")?.input).toMatchObject({ into: "c1" });
});
