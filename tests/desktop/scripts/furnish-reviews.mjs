// What looks back: lists read in, extracts, gallring, the log, drafts, an opening in an emergency. Payloads everywhere.
import { LINE, NOTE, payloads } from "./corpus.mjs";
import { MEMBER, READER } from "./furnish-house.mjs";

export async function reviews(stand) {
  const { make, attempt, today, ids } = stand;
  const own = stand.passphrase;
  await readIn({ make, attempt, today });
  const extract = await make("register_extract", { child: ids.children[0] });
  const [piece] = extract.pieces.filter(({ to_review }) => to_review);
  await make("review_extract", { child: ids.children[0], pieces: [piece.id], release: false, why: LINE });
  await attempt("review_extract", { child: ids.children[0], pieces: [LINE], release: false, why: LINE });
  const { rules } = await make("gallring_overview");
  await attempt("set_gallring_rules", { ...rules, rules: rules.rules.map((rule) => ({ ...rule, source: LINE })) });
  await attempt("set_gallring_rules", { ...rules, rules: rules.rules.map((rule) => ({ ...rule, id: LINE, places: [LINE] })) });
  await attempt("set_gallring_material", { material: "meeting", owner: "education", board: LINE, years: null, source: NOTE, valid_from: today });
  const list = await attempt("propose_gallring", { by_hand: [{ case: ids.by_hand, why: LINE }] });
  await make("save_draft", { key: `case.${ids.cases[0]}.voice`, text: NOTE });
  await make("save_draft", { key: LINE, text: LINE });
  const { current } = await make("draw_spot_check");
  await make("record_spot_line", { sequence: current.lines[0].line.sequence, outcome: "deviation", note: LINE });
  await attempt("access_log", { user: null, case_number: LINE, from: null, to: null, jumps_only: false, before: null });
  for (const op of ["check_log", "log_first_keys", "confirm_recovery_sheet"]) await attempt(op, { groups: Array(8).fill(LINE) });
  await attempt("passphrase_strength", { passphrase: LINE });
  const content = { file_name: LINE, media_type: LINE, base64: LINE };
  await attempt("read_workbook", { content });
  await attempt("fill_workbook", { content, sheet: LINE, rows: [{ row: 1, label: LINE, measure: LINE, figure: "number", group: { by: "age", code: LINE } }], quarter: ids.quarter });
  await attempt("set_arms", { file: content });
  const number = (await make("open_case", { case: ids.cases[4] })).case.number;
  stand.passphrase = MEMBER;
  await attempt("open_in_emergency", { number, reason: NOTE });
  await attempt("open_in_emergency", { number: LINE, reason: LINE });
  if (list.ok) {
    stand.passphrase = READER;
    const decided = { list: list.ok.id, keep: [{ case: list.ok.lines[0].case, why: LINE }], reason: NOTE };
    await attempt("decide_gallring", decided);
  }
  stand.passphrase = own;
}

/** A list whose cells are payloads: read in with columns nobody knows, and with rows that cannot be taken. */
async function readIn({ make, attempt, today }) {
  const content = (text) => ({ file_name: "lista.csv", media_type: "text/csv", base64: Buffer.from(text).toString("base64") });
  const answers = { sheet: null, heading_row: null, columns: {}, date_orders: {}, values: [] };
  const recipe = { version: 1, sheet: LINE, columns: [{ heading: LINE, meanings: ["name"], date_order: null }], values: [{ meaning: "source", text: LINE, code: LINE }] };
  const named = { content: { ...content("Namn;Inkom\nElin Ek;2026-02-02\n"), file_name: LINE, media_type: LINE }, answers: { ...answers, values: [{ meaning: "source", text: LINE, code: LINE }] }, recipe };
  for (const op of ["preview_import", "import_list"]) {
    await attempt(op, { ...named, consent_units: null });
    await attempt(op, { ...named, answers: { ...named.answers, sheet: LINE }, consent_units: null });
    await attempt(op, { content: { file_name: "lista.csv", media_type: "text/csv", base64: LINE }, answers, recipe: null, consent_units: null });
  }
  const cells = [];
  for (let at = 0; at < 60; at += 3) cells.push([payloads[(at * 7) % 500], payloads[(at * 7 + 1) % 500], payloads[(at * 7 + 2) % 500]]);
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const list = ["Namn;Personnummer;Inkom;Skola", ...cells.map(([name, number, school]) => [name, number, today, school].map(quoted).join(";"))].join("\n");
  await make("import_list", { content: content(list), answers, recipe: null, consent_units: null });
  const [waiting] = await make("waiting_rows");
  await attempt("fix_row", { id: waiting.id, cells: Object.fromEntries(waiting.row.cells.map((cell) => [cell.cell, LINE])) });
}
