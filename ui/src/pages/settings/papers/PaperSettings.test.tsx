import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ApiError } from "../../../api/call";
import type { PaperList, PaperTexts } from "../../../api/types/ops";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

const list: PaperList = {
  papers: [
    {
      paper: "invitation",
      name: "Inbjudan till möte",
      languages: [
        { language: "sv", changed: 1, missing: 0, ready: true },
        { language: "sv-easy", changed: 0, missing: 0, ready: true },
        { language: "en", changed: 0, missing: 0, ready: true },
      ],
    },
  ],
  languages: [
    { code: "sv", name: "Svenska" },
    { code: "sv-easy", name: "Lätt svenska" },
    { code: "en", name: "Engelska" },
  ],
  addable: [{ code: "fi", name: "Finska" }],
};

const texts: PaperTexts = {
  name: "Inbjudan till möte",
  language: { code: "sv", name: "Svenska" },
  texts: [
    {
      key: "secret",
      list: false,
      swedish: "Vi ber dig att inte berätta det vidare till någon annan.",
      samlat: "Du får höra det som familjen har sagt ja till. Berätta det inte vidare.",
      own: {
        text: "Vi ber dig att inte berätta det vidare till någon annan.",
        written_on: "2026-10-13",
        version: "0.1.0",
        renewed: true,
      },
      fields: ["barnets namn", "kommun"],
    },
    { key: "when", list: false, swedish: "När", samlat: "När", own: null, fields: [] },
  ],
};

const page = { file_name: "inbjudan.pdf", pages: ["<svg xmlns='http://www.w3.org/2000/svg'></svg>"], unprintable: "" };

async function shown(path: string, heading: string, told: Parameters<typeof core>[0] = {}) {
  window.location.hash = `#/settings/papers${path}`;
  const asked = core({
    list_paper_texts: list,
    paper_texts: texts,
    arms: { file: null, chosen_on: null },
    paper_preview: page,
    ...told,
  });
  render(<App />);
  await screen.findByRole("heading", { level: 1, name: heading });
  return asked;
}

test("arms that cannot be used are refused in words, and those that can are shown", async () => {
  const file = { file_name: "vapen.svg", media_type: "image/svg+xml", base64: "PHN2Zy8+" };
  let kept: { file: typeof file | null; chosen_on: string | null } = { file: null, chosen_on: null };
  let safe = false;
  await shown("", "Papper: vapen, texter och språk", {
    arms: () => kept,
    pick_file: file,
    set_arms: () => {
      if (!safe) return new ApiError("arms_unsafe");
      kept = { file, chosen_on: "2026-10-13" };
      return kept;
    },
  });
  const part = await screen.findByRole("region", { name: "Kommunens vapen" });
  await within(part).findByText(/Inget vapen är valt/);
  await userEvent.click(within(part).getByRole("button", { name: "Välj fil" }));
  expect((await within(part).findByRole("alert")).textContent).toMatch(/skript/);
  safe = true;
  await userEvent.click(within(part).getByRole("button", { name: "Välj fil" }));
  expect(await within(part).findByRole("img", { name: "Kommunens vapen" })).toBeTruthy();
  expect(within(part).getByRole("button", { name: "Ta bort" })).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
});

test("each paper says how its texts stand in each language, and a language is added", async () => {
  const asked = await shown("", "Papper: vapen, texter och språk", { set_paper_languages: list });
  const link = await screen.findByRole("link", { name: /Inbjudan till möte, Svenska: En text ändrad/ });
  expect(link.getAttribute("href")).toBe("#/settings/papers/invitation/sv");
  await userEvent.click(screen.getByRole("button", { name: /Språk att lägga till/ }));
  await userEvent.click(await screen.findByRole("option", { name: "Finska" }));
  await userEvent.click(screen.getByRole("button", { name: "Lägg till" }));
  expect(asked.find(({ name }) => name === "set_paper_languages")?.input).toEqual({ languages: ["fi"] });
});

test("a changed text says from when and that Samlat's is new, and a wrong field is named", async () => {
  const asked = await shown("/invitation/sv", "Inbjudan till möte", {
    save_paper_texts: new ApiError("paper_field", { typed: "mamma" }),
  });
  expect(screen.getByText(/i Samlat 0.1.0/).textContent).toMatch(/Samlats text har blivit en annan/);
  const field = screen.getByRole("textbox", { name: "Text 1" });
  await userEvent.clear(field);
  await userEvent.type(field, "Hej {{mamma}!");
  await userEvent.click(screen.getAllByRole("button", { name: "Spara" })[0] as HTMLElement);
  expect((await screen.findAllByRole("alert"))[0]?.textContent).toMatch(/mamma” finns inte/);
  expect(asked.find(({ name }) => name === "save_paper_texts")?.input).toEqual({
    paper: "invitation",
    language: "sv",
    texts: [{ key: "secret", text: "Hej {mamma}!" }],
  });
  expect(await structureFaults()).toEqual([]);
});
