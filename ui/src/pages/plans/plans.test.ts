import { expect, test } from "vitest";
import { blankPlan, blankView } from "../../../practice/plans";
import type { Plan, PlanState, PlanStep, PlanView } from "../../api/types/ops";
import { fieldsOf, goesOn, meetBy, nextAct, planLine, purposeOf, stillMissing } from "./plans";

const today = "2026-10-13";

const view = (
  state: PlanState,
  steps: PlanStep[],
  more: Partial<Plan> = {},
  meet_by: string | null = null,
): PlanView => ({
  ...blankView,
  plan: { ...blankPlan, state, ...more },
  steps,
  meet_by,
});

test("every state has its step and one thing to do", () => {
  const offered = view("offered", ["accept", "decline", "elsewhere"]);
  expect([planLine(offered, today).current, nextAct(offered)]).toEqual(["answered", "answer"]);
  const accepted = view("accepted", ["call", "write", "close", "elsewhere"]);
  expect([planLine(accepted, today).current, nextAct(accepted)]).toEqual(["called", "call"]);
  const called = view("called", ["call", "hold", "write", "close", "elsewhere"]);
  expect([planLine(called, today).current, nextAct(called)]).toEqual(["held", "hold"]);
  const held = view("held", ["write", "establish", "close", "elsewhere"]);
  expect([planLine(held, today).current, nextAct(held)]).toEqual(["established", "establish"]);
  const stands = view("established", ["write", "follow_up", "close"], { established_on: "2026-10-01" });
  expect([planLine(stands, today).finished, nextAct(stands)]).toEqual([true, null]);
  const declined = view("declined", [], { answered_on: "2026-09-05" });
  expect([goesOn(declined), nextAct(declined)]).toEqual([false, "offer"]);
});

test("a plan that ended before it stood shows how far it came", () => {
  const ended = { closed_on: "2026-10-10", closing_reason: "family_declined", called_on: "2026-09-10" } as const;
  const line = planLine(view("closed", [], ended), today);
  expect([line.current, line.finished]).toEqual(["held", false]);
  expect(purposeOf(view("closed", [], ended), today)).toBe("Planen avslutades 10\u00a0oktober: familjen ångrade sig.");
});

test("the steps carry their days", () => {
  const line = planLine(
    view("called", [], { answered_on: "2026-09-05", called_on: "2026-09-10", meeting_on: "2026-10-20" }),
    today,
  );
  expect(line.steps.map(({ detail }) => detail)).toEqual([
    "1\u00a0september",
    "5\u00a0september",
    "10\u00a0september",
    "möte 20\u00a0oktober",
    undefined,
  ]);
});

test("the page says in words how it stands", () => {
  expect(purposeOf(view("offered", []), today)).toBe(
    "Familjen fick erbjudandet 1\u00a0september av Karin Holmlund. Nästa steg är deras svar.",
  );
  const closed = view("closed", [], { closed_on: "2026-10-10", closing_reason: "goals_met" });
  expect(purposeOf(closed, today)).toBe("Planen avslutades 10\u00a0oktober: målen är nådda.");
});

test("a meeting that is late, or planned too late, is said", () => {
  expect(meetBy(view("called", [], { meeting_on: "2026-10-20" }, "2026-10-22"), today)?.late).toBe(false);
  expect(meetBy(view("called", [], { meeting_on: "2026-10-25" }, "2026-10-22"), today)?.late).toBe(true);
  expect(meetBy(view("called", [], { meeting_on: "2026-10-10" }, "2026-10-12"), today)?.late).toBe(true);
  expect(meetBy(view("held", [], {}, "2026-10-12"), today)).toBeNull();
});

test("what is missing is named until all is written", () => {
  const empty = fieldsOf(view("held", []));
  expect(stillMissing(empty, view("held", []))).toHaveLength(5);
  expect(stillMissing({ ...empty, needed: "Lugnare lunch", follow_up_on: "2027-02-09" }, view("held", []))).toEqual([
    "2 Det här ansvarar huvudmännen för",
    "3 Det här gör någon annan",
    "4 Verksamhet med det övergripande ansvaret",
  ]);
  const whole = { needed: "a", responsible: "b", by_others: "ingen", lead_unit: "u1", no_follow_up_reason: "Flyttar." };
  expect(stillMissing({ ...empty, ...whole }, view("held", []))).toEqual([]);
});

test("a child's plan has its own steps, and lacks a goal until it has one", () => {
  const begun = view("accepted", ["write", "establish"], { kind: "child_plan" });
  expect([planLine(begun, today).current, nextAct(begun)]).toEqual(["writing", "establish"]);
  expect(stillMissing(fieldsOf(begun), begun)).toEqual([
    "Minst ett mål",
    "Datum för uppföljning, eller varför det inte går att bestämma",
  ]);
  const ended = view("closed", [], { kind: "child_plan", closed_on: "2026-10-10", closing_reason: "goals_met" });
  expect(nextAct(ended)).toBe("start");
});
