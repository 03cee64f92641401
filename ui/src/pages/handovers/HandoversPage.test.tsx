import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { alva, consents, karin, units } from "../../../practice/children";
import { planSettings } from "../../../practice/plans";
import type { CaseView, HandoverView, Professional, Unit } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const bup = { ...units[0], id: "u9", name: "Barn- och ungdomspsykiatrin (BUP)", sector: "child_psychiatry" } as Unit;
const jonas: Professional = {
  ...karin,
  id: "p9",
  unit: "u9",
  unit_name: bup.name,
  name: "Jonas Wikberg",
  title: "psykolog",
};
const holder = {
  professional: "p1",
  name: "Karin Holmlund",
  title: "skolkurator",
  unit: "Skolan",
  from_on: "2026-09-01",
};
const about: CaseView = { ...alva, holder };

const offered: HandoverView = {
  handover: {
    id: "h1",
    case: "c1",
    kind: "specialist",
    state: "offered",
    from: "p1",
    to_unit: "u9",
    to: null,
    question: "Vi ber BUP ta vid.",
    why_now: "",
    continues: "",
    with_voice: false,
    with_done: false,
    not_along: "",
    information: ["Pedagogisk kartläggning från maj"],
    ground: "consent",
    offered_on: "2026-10-01",
    due_on: "2026-10-15",
    accepted_on: null,
    concluded_on: null,
    talk_on: null,
    helped: null,
    helped_note: "",
  },
  from: karin,
  to_unit: bup,
  to: null,
  events: [
    { step: "offer", happened_on: "2026-10-01", said_by: "Karin Holmlund", text: "Vi ber BUP ta vid.", reason: null },
  ],
  steps: ["remind", "ask", "accept", "decline", "return"],
  holder,
  bounces: 1,
  bounced: false,
  gap_days: 0,
  late: false,
  uncovered: false,
  answer_back_due_on: null,
  parcels: [],
};

async function shown(told: Parameters<typeof core>[0], address = "#/handovers/c1") {
  window.location.hash = address;
  const asked = core({
    open_case: about,
    consents_of: consents,
    list_units: [...units, bup],
    list_professionals: [karin, jonas],
    plan_settings: planSettings,
    ...told,
  });
  render(<App />);
  await screen.findByRole("button", { name: /Oro\? Gör orosanmälan/ });
  return { asked, user: userEvent.setup({ delay: null }) };
}

test("nobody hands over what nobody holds", async () => {
  await shown({ open_case: { ...about, holder: null }, handovers_of: [] });
  expect(screen.getByText(/Utse en samordnare först/)).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Lämna över" })).toBeNull();
});

test("the page says who has the baton, what goes along, and that it has bounced", async () => {
  await shown({ handovers_of: [offered] });
  expect(screen.getByText(/Karin Holmlund har stafettpinnen tills BUP har tagit emot den/)).toBeTruthy();
  expect(screen.getByText("Pedagogisk kartläggning från maj")).toBeTruthy();
  expect(screen.getByText("Bollad en gång")).toBeTruthy();
  expect(screen.getByText("Om 2 dagar")).toBeTruthy();
  expect(document.querySelectorAll("main .primary")).toHaveLength(1);
  expect(await structureFaults()).toEqual([]);
});

test("a yes says whose the baton becomes before it moves", async () => {
  const { user, asked } = await shown({ handovers_of: [offered], step_handover: offered });
  await user.click(screen.getByRole("button", { name: "Anteckna svar" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: "Tar emot" }));
  expect(await within(dialog).findByText(/går från Karin Holmlund till Jonas Wikberg/)).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(await screen.findByText("Jonas Wikberg har stafettpinnen nu.")).toBeTruthy();
  expect(asked.find(({ name }) => name === "step_handover")?.input).toMatchObject({
    handover: "h1",
    step: "accept",
    receiver: "p9",
    said_by: "Jonas Wikberg",
  });
});

test("a consent that was taken back stands beside the handover, and nothing more can be sent or taken over", async () => {
  const stopped: HandoverView = {
    ...offered,
    handover: { ...offered.handover, kind: "move" },
    uncovered: true,
    steps: ["remind", "ask", "decline", "return"],
  };
  const { user } = await shown({ handovers_of: [stopped] });
  expect(screen.getByText(/Familjen har tagit tillbaka sitt samtycke, eller så har det gått ut/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Till samtycket" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Skriv ut brevet" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Skicka som paket" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Anteckna svar" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).queryByRole("radio", { name: "Tar emot" })).toBeNull();
  expect(within(dialog).getByRole("radio", { name: "Tackar nej" })).toBeTruthy();
});

test("a ground that no longer holds stands beside the handover, and the page says to offer it anew", async () => {
  const stopped: HandoverView = {
    ...offered,
    handover: { ...offered.handover, kind: "move", ground: "necessity" },
    ground_lost: true,
    steps: ["remind", "ask", "decline", "return"],
  };
  await shown({ handovers_of: [stopped] });
  expect(screen.getByText(/erbjud den på nytt med en annan grund/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Skriv ut brevet" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Skicka som paket" })).toBeNull();
  expect(screen.getByRole("button", { name: "Ta tillbaka" })).toBeTruthy();
});

test("a no needs its reason and its words", async () => {
  const { user, asked } = await shown({ handovers_of: [offered], step_handover: offered });
  await user.click(screen.getByRole("button", { name: "Anteckna svar" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: "Tackar nej" }));
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(within(dialog).getAllByText("Fyll i det här.")).toHaveLength(2);
  expect(asked.some(({ name }) => name === "step_handover")).toBe(false);
});

test("a consent that does not reach the receiver stops the offer in plain words", async () => {
  const { user, asked } = await shown({ handovers_of: [] }, "#/handovers/c1/new");
  await user.type(await screen.findByRole("combobox", { name: /Vem ska ta emot/ }), "barn- och");
  await user.click(await screen.findByRole("option", { name: /Barn- och/ }));
  expect(await screen.findByText(/Samtycket omfattar inte BUP/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Erbjud överlämningen" }));
  expect(asked.some(({ name }) => name === "offer_handover")).toBe(false);
});

test("a ground that does not hold between the two is not offered, and it says why", async () => {
  const { user } = await shown({ handovers_of: [] }, "#/handovers/c1/new");
  await screen.findByRole("combobox", { name: /Vem ska ta emot/ });
  expect(screen.queryByText(/inte mellan de här två/)).toBeNull();
  await user.type(screen.getByRole("combobox", { name: /Vem ska ta emot/ }), "barn- och");
  await user.click(await screen.findByRole("option", { name: /Barn- och/ }));
  expect(await screen.findByText(/inte mellan de här två.*Be om familjens samtycke/)).toBeTruthy();
});

test("what lay in each parcel stands beside what goes along, and a new one begins with the same choice", async () => {
  const moving: HandoverView = {
    ...offered,
    handover: { ...offered.handover, kind: "move" },
    parcels: [
      { revision: 1, sealed_on: "2026-10-02", parts: [], ground: "consent" },
      { revision: 2, sealed_on: "2026-10-05", parts: ["voice", "plan"], ground: "consent" },
    ],
  };
  const { user } = await shown({ handovers_of: [moving] });
  expect(screen.getByText("I paketet 2 oktober: bara namnet och frågan.")).toBeTruthy();
  const second = "I paketet 5 oktober, utöver namnet och frågan: barnets egna ord; planen som gäller.";
  expect(screen.getByText(second)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Skicka som paket" }));
  const dialog = await screen.findByRole("dialog");
  const ticked = within(dialog).getAllByRole<HTMLInputElement>("checkbox", { checked: true });
  expect(ticked.map(({ value }) => value)).toEqual(["voice", "plan"]);
});

test("a parcel that still lies with the receiver is taken back by a file", async () => {
  const back: HandoverView = {
    ...offered,
    handover: { ...offered.handover, kind: "move", state: "returned" },
    steps: [],
    parcel_out: true,
  };
  const file = { file_name: "atertagen.samlat", media_type: "application/octet-stream", base64: "" };
  const made = { file, passphrase: "frukost abborre vaktel godis papper", words: ["antilop"] };
  const { user, asked } = await shown({ handovers_of: [back], withdraw_parcel: made, save_file: { saved: true } });
  await user.click(screen.getByRole("button", { name: "Ta tillbaka paketet" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Gör filen" }));
  expect(await screen.findByText("frukost abborre vaktel godis papper")).toBeTruthy();
  expect(asked.find(({ name }) => name === "withdraw_parcel")?.input).toMatchObject({ to: { kind: "passphrase" } });
  expect(asked.some(({ name }) => name === "save_file")).toBe(true);
});

test("what came of it is asked for by a day, and days without a holder are told", async () => {
  const accepted: HandoverView = {
    ...offered,
    handover: { ...offered.handover, state: "accepted", accepted_on: "2026-09-05" },
    steps: ["return", "answer_back"],
    gap_days: 3,
    answer_back_due_on: "2026-10-05",
  };
  await shown({ handovers_of: [accepted] });
  expect(screen.getByText("Återkoppling senast")).toBeTruthy();
  expect(screen.getByText("Måndag 5 oktober")).toBeTruthy();
  expect(screen.getByText("Ingen hade den under 3 dagar.")).toBeTruthy();
});

test("what cannot go back to whoever gave it is taken by somebody who is chosen in the same dialog", async () => {
  const eva: Professional = { ...karin, id: "p3", name: "Eva Nyström", title: "rektor" };
  const accepted: HandoverView = {
    ...offered,
    handover: { ...offered.handover, state: "accepted", accepted_on: "2026-10-05", to: "p9" },
    to: jonas,
    holder: { ...holder, professional: "p9", name: "Jonas Wikberg", unit: bup.name },
    steps: ["remind", "return", "answer_back"],
    back_to_other: true,
  };
  const people = { list_professionals: [karin, jonas, eva] };
  const { user, asked } = await shown({ handovers_of: [accepted], step_handover: accepted, ...people });
  await user.click(screen.getByRole("button", { name: "Den kom tillbaka" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(/kan inte gå tillbaka till Karin Holmlund/)).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: /Varför\?/ }));
  await user.click(await screen.findByRole("option", { name: "Det finns inte plats nu" }));
  await user.type(within(dialog).getByRole("textbox", { name: /Med egna ord/ }), "Vi har ingen plats.");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(asked.some(({ name }) => name === "step_handover")).toBe(false);
  await user.click(within(dialog).getByRole("button", { name: /Vem tar tillbaka stafettpinnen/ }));
  expect(screen.getAllByRole("option").map((one) => one.textContent)).toEqual([expect.stringContaining("Eva Nyström")]);
  await user.click(screen.getByRole("option", { name: /Eva Nyström/ }));
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(asked.find(({ name }) => name === "step_handover")?.input).toMatchObject({ step: "return", receiver: "p3" });
});

test("what came back is kept by a step of its own", async () => {
  const declined: HandoverView = {
    ...offered,
    handover: { ...offered.handover, state: "declined", concluded_on: "2026-10-05" },
    steps: ["keep"],
  };
  const { user, asked } = await shown({ handovers_of: [declined], step_handover: { ...declined, steps: [] } });
  await user.click(screen.getByRole("button", { name: "Vi behåller ärendet" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Vi behåller ärendet" }));
  expect(asked.find(({ name }) => name === "step_handover")?.input).toMatchObject({ step: "keep" });
});
