import { expect, test } from "vitest";
import type { ConsentView, HandoverEvent, HandoverState, HandoverView } from "../../api/types/ops";
import { coveredBy, due, earlierBounces, groundsBetween, handoverLine, linesOf, purposeOf, spoken } from "./handovers";

const today = "2026-10-13";

const event = (step: HandoverEvent["step"], happened_on: string): HandoverEvent => ({
  step,
  happened_on,
  said_by: "",
  text: "",
  reason: null,
});

const view = (state: HandoverState, events: HandoverEvent[] = [], accepted_on: string | null = null) =>
  ({
    handover: {
      id: "h1",
      case: "c1",
      kind: "specialist",
      state,
      question: "",
      why_now: "",
      continues: "",
      with_voice: false,
      with_done: false,
      not_along: "",
      information: [],
      ground: "consent",
      offered_on: "2026-10-01",
      due_on: "2026-10-15",
      accepted_on,
      concluded_on: state === "declined" ? "2026-10-08" : null,
    },
    from: { name: "Karin Holmlund" },
    to_unit: { id: "u1", name: "Barn- och ungdomspsykiatrin (BUP)" },
    holder: { name: "Karin Holmlund" },
    to: null,
    events,
    steps: [],
    bounces: 0,
    bounced: false,
    gap_days: 0,
    late: false,
    uncovered: false,
    answer_back_due_on: null,
    parcels: [],
  }) as unknown as HandoverView;

const names = (one: HandoverView) => handoverLine(one, today).steps.map(({ name }) => name);

test("a question stands in the line only when one was asked", () => {
  expect(names(view("offered"))).toEqual(["Erbjuden", "Väntar på BUP", "Mottagen", "Återkopplad"]);
  const asked = view("offered", [event("ask", "2026-10-06"), event("clarify", "2026-10-07")]);
  expect(handoverLine(asked, today).steps[1]).toEqual({
    id: "asked",
    name: "Fråga och svar",
    detail: "6–7\u00a0oktober",
  });
  expect(handoverLine(asked, today).current).toBe("waiting");
});

test("the line ends where the handover came back", () => {
  const declined = view("declined", [event("decline", "2026-10-08")]);
  expect(names(declined)).toEqual(["Erbjuden", "Tackade nej"]);
  expect(handoverLine(declined, today).current).toBe("back");
  expect(names(view("returned", [event("accept", "2026-10-05")], "2026-10-05"))).toEqual([
    "Erbjuden",
    "Mottagen",
    "Kom tillbaka",
  ]);
});

test("every state says who has the baton or what comes next", () => {
  expect(purposeOf(view("offered"))).toBe(
    "Karin Holmlund har stafettpinnen tills BUP har tagit emot den. Ingen kan avsluta utan svar.",
  );
  for (const state of ["clarification_asked", "declined", "returned", "expired", "closed"] as const)
    expect(purposeOf(view(state))).toContain("Karin Holmlund");
  expect(spoken("Skolan")).toBe("Skolan");
});

test("the last day to answer is counted, and not after the answer", () => {
  expect(due(view("offered"), today)).toEqual({ kind: "soon", text: "Om 2 dagar" });
  expect(due({ ...view("offered"), late: true }, "2026-10-16")).toEqual({
    kind: "late",
    text: "Skulle ha svarat i går",
  });
  expect(due(view("accepted", [], "2026-10-05"), today)).toBeNull();
});

test("earlier tries are told oldest first", () => {
  const second = view("declined", [event("decline", "2026-09-22")]);
  const first = view("returned", [event("return", "2026-08-10")], "2026-08-01");
  const takenBack = view("returned", [event("return", "2026-09-01")]);
  expect(earlierBounces([second, takenBack, first]).map(({ event: { happened_on } }) => happened_on)).toEqual([
    "2026-08-10",
    "2026-09-22",
  ]);
});

test("a refused consent is told from one that was never asked", () => {
  const consent = (state: string, status: string) =>
    ({
      purposes: [{ purpose: "hlt", units: [{ unit: { id: "u1" }, state }] }],
      consents: [{ answers: [{ unit: "u1", status }] }],
    }) as unknown as ConsentView;
  expect(coveredBy(consent("full", "given"), "u1")).toBe("covered");
  expect(coveredBy(consent("missing", "declined"), "u1")).toBe("refused");
  expect(coveredBy(consent("missing", "not_asked"), "u1")).toBe("not_covered");
  expect(linesOf("Namn \n\n Skolnärvaro")).toEqual(["Namn", "Skolnärvaro"]);
});

test("a no to the handover is not made a yes by the consent to the team", () => {
  const units = (state: string) => [{ unit: { id: "u1" }, state }];
  const both = (own: string, status: string) =>
    ({
      purposes: [
        { purpose: "hlt", units: units("full") },
        { purpose: "handover", units: units(own) },
      ],
      consents: [{ purpose: "handover", answers: [{ unit: "u1", status }] }],
    }) as unknown as ConsentView;
  expect(coveredBy(both("withdrawn", "withdrawn"), "u1")).toBe("refused");
  expect(coveredBy(both("missing", "declined"), "u1")).toBe("refused");
  expect(coveredBy(both("missing", "not_asked"), "u1")).toBe("covered");
  expect(coveredBy(both("expired", "given"), "u1")).toBe("covered");
});

test("what the child needs is a ground between health care and social services, and not to or from a school", () => {
  const necessity = ["social_services", "child_psychiatry"] as const;
  const offers = (from: "school" | "social_services", to: "school" | "child_psychiatry") =>
    groundsBetween(necessity, { sector: from }, { sector: to }).includes("necessity");
  expect(offers("social_services", "child_psychiatry")).toBe(true);
  expect(offers("school", "child_psychiatry")).toBe(false);
  expect(offers("social_services", "school")).toBe(false);
  expect(groundsBetween(necessity, { sector: "school" }, { sector: "school" })).toHaveLength(4);
});
