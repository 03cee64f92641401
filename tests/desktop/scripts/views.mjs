// Every place in the window that an address leads to, with the ids of a furnished vault in them.

/** The addresses, without `#/`. A test asks that no page of the program lacks one. */
export function views(ids) {
  const [first, second, third, hidden, some] = ids.cases;
  const parts = (own, names) => names.map((name) => `children/${own}${name ? `/${name}` : ""}`);
  return [
    "today", "meetings", "meetings/new", "meetings/term", "meetings/trend",
    ...["", "/papers", "/minutes", "/evaluation"].map((part) => `meetings/${ids.held}${part}`),
    ...["", "/live"].map((part) => `meetings/${ids.open}${part}`),
    ...["", "/live"].map((part) => `meetings/${ids.planned}${part}`),
    ...["", "/group", "/minutes", "/evaluation"].map((part) => `meetings/${ids.group}${part}`),
    "children", "children/transitions", "children/closed", "children/new",
    ...parts(first, ["", "actions", "meetings", "consents", "consents/new", "wheel", "people", "health", "history"]),
    ...parts(first, ["voice", "feedback", "follow-up", "concern", "close", "holder", "change", "new-action"]),
    ...parts(second, ["", "answers", "consents", "history"]),
    ...[third, hidden, some, ids.old].flatMap((own) => parts(own, ["", "consents"])),
    ...["sip", "sip/prepare", "sip/text", "sip/signatures", "sip/follow", "child_plan"].map((part) => `plans/${first}/${part}`),
    `plans/${second}`, `plans/${third}`,
    ...ids.cases.slice(0, 3).map((own) => `handovers/${own}`), `handovers/${some}/new`, `handovers/${some}/new/transition`,
    "actions", "measures", `measures/${ids.quarter}/${ids.measure}`, `quarters/${ids.quarter}`, "quarters", `recaps/${ids.quarter}`, "contexts",
    "surveys", "surveys/new", `surveys/${ids.survey}`, `surveys/${ids.survey}/key/${ids.wave}`, `bridges/${ids.quarter}`,
    "imports", "imports/waiting", "parcels", ...(ids.parcel ? [`parcels/${ids.parcel}`] : []),
    "consultations", "emergencies", `extracts/${ids.children[0]}`, "gallring",
    "logs", "logs/spot", "logs/check", `logs/child/${ids.children[0]}`, "backups",
    "registers", `registers/routes/${ids.need}`, "registers/agencies", `registers/agencies/${ids.agency}`, "registers/offers", "registers/agreements", "registers/agreements/new",
    `registers/agreements/${ids.agreement}`, `registers/agreements/${ids.agreement}/change`,
    "settings", "settings/teams", "settings/teams/new", `settings/teams/${ids.team}`, "settings/types", "settings/plans", "settings/units", "settings/questions", "settings/papers", "settings/papers/minutes/sv", "wording",
  ];
}

/** The papers that the furnished vault can give: name and input. */
export function papers(ids, item) {
  const [own] = ids.cases;
  const held = { meeting: ids.held };
  const letter = (kind) => ({ case: own, plan: ids.plan, participant: ids.participants.find((one) => one.kind === kind)?.id });
  return [
    ["minutes_paper", held], ["meeting_papers", held], ["preparation_paper", { meeting: ids.planned }], ["group_minutes_paper", { meeting: ids.group }], ["evaluation_paper", held],
    ["child_minutes_paper", { item }], ["family_paper", { item }], ["child_page_paper", { item }],
    ["sip_paper", { case: own, plan: ids.plan }], ["child_plan_paper", { case: own, plan: ids.childPlan }], ["summons_paper", letter("called")], ["invitation_paper", letter("invited")], ["family_invitation_paper", letter("family")],
    ["handover_paper", { case: own, handover: ids.handover }], ["consent_paper", { case: own, answers: true }], ["consent_easy_paper", { case: own }],
    ["term_paper", { team: ids.team, from_on: ids.from, to_on: ids.to }], ["recap_paper", { quarter: ids.quarter }], ["survey_paper", { survey: ids.survey }], ["contact_routes_paper", {}], ["agencies_paper", {}], ["catalogue_paper", {}], ["agreements_paper", {}],
    ["log_paper", { user: null, case_number: null, from: null, to: null, jumps_only: false, before: null }], ["child_log_paper", { child: ids.children[0] }], ["spot_check_paper", {}],
  ];
}
