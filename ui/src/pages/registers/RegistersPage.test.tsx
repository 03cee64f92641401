import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { alva, units, voices } from "../../../practice/children";
import type { Agency, AgreementsView, Catalogue, NeedRoutes } from "../../api/types/ops";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";

const agency = (id: string, name: string, phone: string): Agency => ({
  id,
  unit: null,
  name,
  organisation: "Regionen",
  sector: "primary_care",
  does: "Samtal och bedömning.",
  does_not: "Tar inte emot akut.",
  ages_from: null,
  ages_to: 17,
  route: "egen anmälan",
  phone,
  hours: "",
  waiting: "två veckor",
  contact: "",
  checked_on: "2026-09-03",
  checked_by: "Ingrid Vallmark",
});
const centre = { agency: agency("a1", "Hälsocentralen", "070-174 06 22"), to_check: false };
const clinic = { agency: agency("a2", "Ungdomsmottagningen", "070-174 06 23"), to_check: true };

const needs: NeedRoutes[] = [
  {
    need: { code: "low", name: "Oro eller ångest", words: "psykisk ohälsa", ages_from: null, ages_to: null },
    routes: [{ to: centre, note: "" }],
  },
  {
    need: { code: "body", name: "Kropp och relationer", words: "", ages_from: 13, ages_to: null },
    routes: [{ to: clinic, note: "" }],
  },
];

const catalogue: Catalogue = {
  offers: [],
  documented: "not",
  rows: [
    {
      need: needs[0]?.need ?? { code: "", name: "", words: "", ages_from: null, ages_to: null },
      cells: [
        { band: { from: 0, to: 5 }, meant: true, offers: [], only_elsewhere: false, gap: null },
        {
          band: { from: 6, to: 12 },
          meant: true,
          offers: [],
          only_elsewhere: false,
          gap: { need: "low", band: 6, note: "BVC frågad", noted_on: "2026-10-01" },
        },
      ],
    },
  ],
};

const agreements: AgreementsView = {
  agreements: [],
  statutory: [
    {
      statutory: {
        code: "placed",
        name: "Barn som är placerade",
        law: "16 kap. 3 § HSL",
        source: "HSL (2017:30)",
        stood_on: "2025-12-15",
        checked_on: null,
      },
      met_by: null,
      under_way: null,
    },
  ],
  statutory_source: "HSL (2017:30)",
};

async function shown(part: string, heading: string, told: Parameters<typeof core>[0] = {}) {
  const asked = core({
    contact_routes: needs,
    list_agencies: { agencies: [centre, clinic], check_months: 6 },
    catalogue,
    list_agreements: agreements,
    list_units: [],
    ...told,
  });
  window.location.hash = `#/registers/${part}`;
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: heading });
  return asked;
}

test("a need is found with another word, and leads to a number", async () => {
  await shown("routes", "Kontaktvägar");
  await screen.findByRole("heading", { level: 2, name: "Kropp och relationer" });
  await userEvent.type(screen.getByRole("textbox", { name: /Sök efter ett behov/ }), "ohalsa");
  expect(screen.queryByRole("heading", { level: 2, name: "Kropp och relationer" })).toBeNull();
  const found = screen.getByRole("region", { name: "Oro eller ångest" });
  expect(within(found).getByText("070-174 06 22")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("an empty register says what to begin with", async () => {
  await shown("routes", "Kontaktvägar", { contact_routes: needs.map((one) => ({ ...one, routes: [] })) });
  const begin = await screen.findByRole("link", { name: "Lägg in aktörer" });
  expect(begin.getAttribute("href")).toBe("#/registers/agencies");
  expect(screen.queryByRole("button", { name: /Skriv ut/ })).toBeNull();
});

test("an agency is kept only when it says who it is, and ages go upwards", async () => {
  const asked = await shown("agencies", "Aktörer", { add_agency: centre.agency });
  await screen.findByText("Det är dags att kontrollera en aktör.");
  await userEvent.click(screen.getByRole("button", { name: /Ny aktör/ }));
  const dialog = await screen.findByRole("dialog", { name: "Ny aktör" });
  await userEvent.type(within(dialog).getByRole("textbox", { name: /Från ålder/ }), "17");
  await userEvent.type(within(dialog).getByRole("textbox", { name: /Till och med ålder/ }), "6");
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(within(dialog).getByText("Skriv åldern i hela år, den lägre först.")).toBeTruthy();
  expect(within(dialog).getAllByText("Fyll i.")).toHaveLength(2);
  expect(asked.some(({ name }) => name === "add_agency")).toBe(false);
});

test("everybody one can turn to can be printed, by button and by key", async () => {
  const file = { file_name: "aktorer.pdf", media_type: "application/pdf", base64: "" };
  const asked = await shown("agencies", "Aktörer", { agencies_paper: file, open_file: { opened: true } });
  const opened = () => asked.filter(({ name }) => name === "open_file").length;
  await userEvent.click(await screen.findByRole("button", { name: /Skriv ut/ }));
  await waitFor(() => expect(opened()).toBe(1));
  await userEvent.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(opened()).toBe(2));
  expect(asked.filter(({ name }) => name === "agencies_paper")).toHaveLength(2);
});

test("a paper is looked at before it is printed, and printed and saved from there", async () => {
  const file = { file_name: "aktorer.pdf", media_type: "application/pdf", base64: "" };
  const asked = await shown("agencies", "Aktörer", {
    paper_preview: { file_name: file.file_name, pages: ["<svg/>", "<svg/>"], unprintable: "" },
    agencies_paper: file,
    save_paper: file,
    open_file: { opened: true },
    save_file: { saved: true },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Förhandsgranska: Aktörer" }));
  const dialog = await screen.findByRole("dialog", { name: "Aktörer" });
  expect(await within(dialog).findByRole("img", { name: "Aktörer, sida 2 av 2" })).toBeTruthy();
  expect(asked.find(({ name }) => name === "paper_preview")?.input).toEqual({ paper: "agencies_paper", input: {} });
  expect(asked.some(({ name }) => name === "open_file")).toBe(false);
  expect(await structureFaults()).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: /Skriv ut/ }));
  await waitFor(() => expect(asked.some(({ name }) => name === "open_file")).toBe(true));
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara PDF" }));
  await waitFor(() => expect(asked.find(({ name }) => name === "save_file")?.input).toEqual(file));
});

test("what one unit does stands beside what it does not", async () => {
  await shown("agencies/a1", "Hälsocentralen");
  expect(
    within(screen.getByRole("region", { name: "Det här gör de inte" })).getByText("Tar inte emot akut."),
  ).toBeTruthy();
  const needs = await screen.findByRole("region", { name: "Kontaktväg för" });
  expect(await within(needs).findByRole("link", { name: "Oro eller ångest" })).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("a gap is plain to see, can be noted, and a noted one says what was said", async () => {
  const asked = await shown("offers", "Insatser", { note_offer_gap: catalogue });
  expect(await screen.findByText("Saknas")).toBeTruthy();
  expect(screen.getByText(/BVC frågad/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /Notera lucka: Oro eller ångest, 0–5 år/ }));
  const dialog = await screen.findByRole("dialog", { name: "Lucka: Oro eller ångest, 0–5 år" });
  await userEvent.type(within(dialog).getByRole("textbox", { name: /Vad saknas/ }), "Ingen här");
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(asked.find(({ name }) => name === "note_offer_gap")?.input).toEqual({
    need: "low",
    band: 0,
    note: "Ingen här",
  });
});

test("what the law asks for and nobody has made is said at the top", async () => {
  await shown("agreements", "Överenskommelser");
  expect(await screen.findByText("En överenskommelse som lagen kräver är inte på plats.")).toBeTruthy();
  expect(screen.getByText("16 kap. 3 § HSL · läst i HSL (2017:30), lydelsen 15 december 2025")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("a member reads the register and changes nothing", async () => {
  const { openSession } = await import("../../../practice/answers");
  await shown("routes", "Kontaktvägar", {
    session_state: { ...openSession, user: { ...openSession.user, role: "member" } },
  });
  await screen.findByText("070-174 06 22");
  expect(screen.queryByRole("button", { name: /Ändra/ })).toBeNull();
});

test("an agreement shows itself on the child's page, in full when the child's own facts call for it", async () => {
  const target = {
    name: "Placerade till och med 20 år",
    from_age: null,
    from_included: true,
    to_age: 20,
    to_included: true,
    condition: "placed" as const,
    for_all: false,
    law: "",
  };
  const one = { level: "annex" as const, found_at: "", why: "facts" as const };
  const told = [
    { ...one, id: "g1", title: "Placerade barn", meaning: "Begär hälsoundersökning.", targets: [target] },
    {
      ...one,
      id: "g2",
      title: "Alla barn",
      meaning: "Ring familjen.",
      targets: [{ ...target, name: "Barn under 18", condition: "everybody" as const }],
    },
  ];
  core({
    open_case: alva,
    voices_of_case: voices,
    actions_of_case: [],
    list_units: units,
    list_professionals: [],
    agreements_of_case: told,
  });
  window.location.hash = "#/children/c1";
  render(<App />);
  const shown = await screen.findByRole("region", { name: "Överenskommelser som gäller" });
  expect(within(shown).getByText("Begär hälsoundersökning.")).toBeTruthy();
  expect(within(shown).getByText("Gäller för placerade till och med 20 år.")).toBeTruthy();
  expect(within(shown).queryByText("Ring familjen.")).toBeNull();
  expect(within(shown).getByRole("link", { name: "Alla barn" }).getAttribute("href")).toBe("#/registers/agreements/g2");
});

const signed: AgreementsView = {
  ...agreements,
  agreements: [
    {
      agreement: {
        id: "g1",
        title: "Placerade barn",
        level: "frame",
        parent: null,
        parties: [],
        state: "decided",
        signed_on: null,
        valid_from: null,
        valid_to: null,
        review_on: null,
        owner: "",
        dnr: "",
        found_at: "Pärm 3",
        meaning: "",
        statutory: "",
        superseded_by: null,
        targets: [],
      },
      standing: "in_force",
      supersedes: [],
      file: {
        name: "avtal.pdf",
        sha256: "0123456789abcdef".repeat(4),
        size: 840_000,
        kept: false,
        added_on: "2026-10-13",
      },
    },
  ],
};

test("a file that is kept elsewhere says where and its sum, and a kept one is opened", async () => {
  await shown("agreements/g1", "Placerade barn", { list_agreements: signed });
  const part = await screen.findByRole("region", { name: "Undertecknad fil" });
  expect(within(part).getByText(/Finns någon annanstans/)).toBeTruthy();
  expect(within(part).getByText("Pärm 3")).toBeTruthy();
  expect(within(part).getByText("0123 4567 89ab cdef …")).toBeTruthy();
  await userEvent.click(within(part).getByRole("button", { name: "Visa hela" }));
  expect(within(part).getByText("0123456789abcdef".repeat(4))).toBeTruthy();
  expect(within(part).queryByRole("button", { name: "Öppna filen" })).toBeNull();
  expect(await structureFaults()).toEqual([]);
});

test("how a new intervention is documented is changed where the interventions stand", async () => {
  const asked = await shown("offers", "Insatser", { set_usually_documented: { documented: "with_identity" } });
  await userEvent.click(await screen.findByRole("button", { name: "Ändra hur en ny insats dokumenteras" }));
  const dialog = await screen.findByRole("dialog", { name: "Hur dokumenteras en ny insats?" });
  await userEvent.click(within(dialog).getByRole("button", { name: /Dokumenteras/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Med identitet" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Spara" }));
  expect(asked.find(({ name }) => name === "set_usually_documented")?.input).toEqual({ documented: "with_identity" });
});
