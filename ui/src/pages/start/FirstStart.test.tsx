import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { groups, noVault, openSession } from "../../../practice/answers";
import { ApiError } from "../../api/call";
import { App } from "../../shell/App";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";
import { emptyGroups, fillGroups, groupsComplete, listed, tidyGroup } from "./start";

async function started(told: Parameters<typeof core>[0] = {}) {
  const asked = core({ session_state: noVault, ...told });
  render(<App />);
  await screen.findByRole("heading", { name: "Hur vill du börja?" });
  return { asked, user: userEvent.setup({ delay: null }) };
}

type User = ReturnType<typeof userEvent.setup>;

async function chooseTeam(user: User) {
  await user.click(screen.getByRole("button", { name: "Börja på riktigt" }));
  await user.type(await screen.findByRole("combobox"), "asel");
  await user.click(await screen.findByRole("option", { name: /Åsele/ }));
  await user.type(screen.getByLabelText("Ditt namn"), "Ingrid Vallmark");
  await user.click(screen.getByRole("button", { name: "Fortsätt" }));
  await screen.findByRole("heading", { name: "Välj en lösenfras" });
}

async function choosePassphrase(user: User, text = "älgtorn gryning fönster snickra havre") {
  await user.type(screen.getByLabelText("Lösenfras"), text);
  await user.type(screen.getByLabelText("Skriv lösenfrasen en gång till"), text);
  await user.click(screen.getByRole("button", { name: "Skapa valvet" }));
}

describe("the first start", () => {
  test("offers two ways on sound structure", async () => {
    await started();
    expect(await structureFaults()).toEqual([]);
  });

  test("example data opens at once", async () => {
    const { user } = await started({ create_demo_vault: openSession });
    await user.click(screen.getByRole("button", { name: "Prova med exempeldata" }));
    expect(await screen.findByRole("heading", { name: "Idag" })).toBeTruthy();
  });

  test("for real: team, passphrase, sheet, typed back, done", async () => {
    let confirmed = false;
    const { user, asked } = await started({
      session_state: () => (confirmed ? { ...openSession, demo: false } : noVault),
      create_vault: { groups, second: groups.toReversed(), mark: "7F3A-20C1" },
      recovery_paper: { file_name: "aterstallningsark.pdf", media_type: "application/pdf", base64: "" },
      open_file: { opened: true },
      confirm_recovery_sheet: ({ groups: typed }) => {
        const wrong = groups.flatMap((group, index) => (typed[index] === group ? [] : [index + 1]));
        confirmed = wrong.length === 0;
        return { wrong };
      },
    });
    await chooseTeam(user);
    await choosePassphrase(user);
    await screen.findByRole("heading", { name: "Skriv ut återställningsarken" });
    expect(asked.find(({ name }) => name === "create_vault")?.input).toEqual({
      municipality: "2463",
      team: "HLT-teamet i Åsele",
      user: "Ingrid Vallmark",
      passphrase: "älgtorn gryning fönster snickra havre",
    });
    await user.click(screen.getByRole("button", { name: "Skriv ut arken" }));
    expect(await screen.findByText(/Skriv ut dem därifrån/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Jag har arket framför mig" }));
    await user.click(await screen.findByLabelText("Grupp 1"));
    await user.paste(`${groups.slice(0, 7).join("")}SYQHA`);
    await user.click(screen.getByRole("button", { name: "Kontrollera" }));
    expect(await screen.findByText("Grupp 8 stämmer inte. Jämför den med arket.")).toBeTruthy();
    await user.clear(screen.getByLabelText("Grupp 8"));
    await user.type(screen.getByLabelText("Grupp 8"), "syq hz");
    await user.click(screen.getByRole("button", { name: "Kontrollera" }));
    expect(await screen.findByRole("heading", { name: "Klart, HLT-teamet i Åsele är igång" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Läs in listan" }));
    await waitFor(() => expect(window.location.hash).toBe("#/imports"));
  });

  test("each missing answer is said at its field, and nothing is asked of the core", async () => {
    const { user, asked } = await started();
    await user.click(screen.getByRole("button", { name: "Börja på riktigt" }));
    await user.click(await screen.findByRole("button", { name: "Fortsätt" }));
    expect(screen.getByText("Välj er kommun i listan.")).toBeTruthy();
    expect(screen.getByText("Skriv vad teamet heter.")).toBeTruthy();
    expect(screen.getByText("Skriv ditt namn.")).toBeTruthy();
    expect(await structureFaults()).toEqual([]);
    expect(asked.some(({ name }) => name === "create_vault")).toBe(false);
  });

  test("a team name of one's own survives another municipality", async () => {
    const { user } = await started();
    await user.click(screen.getByRole("button", { name: "Börja på riktigt" }));
    await user.type(screen.getByLabelText("Teamets namn"), "Lyktan");
    await user.type(await screen.findByRole("combobox"), "umea");
    await user.click(await screen.findByRole("option", { name: /Umeå/ }));
    expect(screen.getByLabelText("Teamets namn")).toHaveProperty("value", "Lyktan");
    expect(screen.getByText("Länet blir Västerbottens län.")).toBeTruthy();
  });

  test("two passphrases that differ, and one that is too weak, are stopped with a reason", async () => {
    const { user } = await started({
      passphrase_strength: ({ passphrase }) => ({ level: 1, enough: passphrase.length > 8 }),
    });
    await chooseTeam(user);
    await user.type(screen.getByLabelText("Lösenfras"), "kort");
    await user.click(screen.getByRole("button", { name: "Skapa valvet" }));
    expect(await screen.findByText(/för lätt att gissa. Lägg till/)).toBeTruthy();
    await user.type(screen.getByLabelText("Lösenfras"), " men längre nu");
    await user.click(screen.getByRole("button", { name: "Skapa valvet" }));
    expect(await screen.findByText(/är inte lika/)).toBeTruthy();
  });

  test("a refusal keeps what was typed", async () => {
    const { user } = await started({ create_vault: new ApiError("disk_full") });
    await chooseTeam(user);
    await choosePassphrase(user);
    expect(await screen.findByText(/Disken är full/)).toBeTruthy();
    expect(screen.getByLabelText("Lösenfras")).toHaveProperty("value", "älgtorn gryning fönster snickra havre");
  });

  test("a sheet that was used is replaced, and then a backup is made", async () => {
    core({
      session_state: { ...openSession, recovery_confirmed: false },
      recovery_sheet: { groups, second: [], mark: "7F3A-20C1" },
      confirm_recovery_sheet: { wrong: [] },
    });
    render(<App />);
    expect(await screen.findByText(/Här är ett nytt i dess ställe/)).toBeTruthy();
    expect(await structureFaults()).toEqual([]);
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole("button", { name: "Jag har arket framför mig" }));
    await user.click(await screen.findByLabelText("Grupp 1"));
    await user.paste(groups.join(" "));
    await user.click(screen.getByRole("button", { name: "Kontrollera" }));
    expect(await screen.findByRole("heading", { name: "Klart, det nya arket gäller" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Säkerhetskopior" })).toBeTruthy();
    expect(screen.queryByText(/Har ni barnen i en lista/)).toBeNull();
  });

  test("an interrupted set-up begins again at two new sheets and ends with the team's name", async () => {
    core({
      session_state: { ...openSession, recovery_confirmed: false },
      recovery_sheet: { groups, second: groups.toReversed(), mark: "7F3A-20C1" },
      confirm_recovery_sheet: { wrong: [] },
    });
    render(<App />);
    expect(await screen.findByText(/Här är två nya ark/)).toBeTruthy();
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole("button", { name: "Jag har arket framför mig" }));
    await user.click(await screen.findByLabelText("Grupp 1"));
    await user.paste(groups.join(" "));
    await user.click(screen.getByRole("button", { name: "Kontrollera" }));
    expect(await screen.findByRole("heading", { name: "Klart, HLT-teamet i Bjurholm är igång" })).toBeTruthy();
  });
});

test("who cannot make the sheets that wait works on, and is not kept at them", async () => {
  window.location.hash = "#/today";
  core({
    session_state: { ...openSession, recovery_confirmed: false },
    recovery_sheet: new ApiError("ask_again"),
    new_recovery_sheets: new ApiError("protected_key_lost"),
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  const dialog = await screen.findByRole("dialog", { name: "Ta fram nya ark" });
  await user.type(within(dialog).getByLabelText("Skriv lösenfrasen en gång till"), "en fras{Enter}");
  await within(dialog).findByText(/kunna öppna de skyddade uppgifterna/);
  await user.click(within(dialog).getByRole("button", { name: "Avbryt" }));
  await user.click(await screen.findByRole("button", { name: "Arbeta så länge" }));
  expect(await screen.findByRole("heading", { name: "Idag" })).toBeTruthy();
});

describe("the recovery key's groups", () => {
  test("typing is tidied", () => {
    expect(tidyGroup(" c2s-dtx")).toBe("C2SDT");
  });

  test("a pasted key spreads from the field it was put in", () => {
    expect(fillGroups(emptyGroups, 6, "6dw7a syqhz")).toEqual(["", "", "", "", "", "", "6DW7A", "SYQHZ"]);
    expect(groupsComplete(fillGroups(emptyGroups, 0, groups.join(" ")))).toBe(true);
  });

  test("wrong groups are listed as one says them", () => {
    expect([listed([3]), listed([3, 5]), listed([1, 3, 5])]).toEqual(["3", "3 och 5", "1, 3 och 5"]);
  });
});
