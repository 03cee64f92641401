/** Answers `/__api/…` in `npm run dev` when there is no bridge. The token chooses the scene: open, new, long, meeting, shared, called, checked, signed, sealed, acknowledged, locked, damaged, start, child, sheet. Never part of a build. */
import type { IncomingMessage } from "node:http";
import type { Plugin } from "vite";
import * as after from "./after.ts";
import { groups, lockedSession, longToday, municipalities, newTeam, noVault, openSession, today } from "./answers.ts";
import * as charts from "./charts.ts";
import * as kids from "./children.ts";
import * as keeping from "./keeping.ts";
import * as measures from "./measures.ts";
import { byNumber, inFull, minutes, onTheScreen, openAt, planned, skipped, view } from "./meetings.ts";
import * as plans from "./plans.ts";
import * as quarters from "./quarters.ts";
import * as years from "./years.ts";

type Answers = Record<string, (input: Record<string, unknown>) => unknown>;

const refuse = (code: string, data: object = {}) => ({ refused: { code, data } });
const scenes: Record<string, unknown> = {
  locked: lockedSession,
  damaged: { ...lockedSession, damage: "store" },
  start: noVault,
  child: { ...openSession, child_mode: true },
  sheet: { ...openSession, recovery_confirmed: false },
};

function answersFor(scene: string): Answers {
  return {
    ...years.answers,
    session_state: () => scenes[scene] ?? openSession,
    today: () => (scene === "new" ? newTeam : scene === "long" ? longToday : today),
    list_meetings: ({ over }) => (scene === "new" || over ? [] : [{ meeting: planned, children: 3, people: 3 }]),
    meeting: () => (scene === "meeting" || scene === "shared" ? openAt("i2") : view),
    start_meeting: () => openAt("i2"),
    meeting_minutes: () => minutes,
    case_in_meeting: ({ item }) => (item === "i3" ? byNumber : item === "i4" ? skipped : inFull),
    room_view: () => onTheScreen,
    sharing: () => (scene === "shared" ? { shared: true, pseudonyms: true } : after.sharing),
    set_sharing: (input) => input,
    room: () => ({ open: false, screens: 1 }),
    ended_meeting: () => after.ended,
    paper_preview: () => after.preview,
    wheel_of_case: () => after.wheel,
    gaps_of_case: () => after.gaps,
    absences_of_case: () => ({ absences: [] }),
    contacts_of_case: () => after.network,
    child_answers: () => [],
    child_questions_now: () => after.childMode,
    save_child_answers: () => ({}),
    list_municipalities: () => municipalities,
    suggest_passphrase: () => ({ passphrase: "älgtorn gryning fönster snickra havre" }),
    passphrase_strength: ({ passphrase }) => {
      const words = String(passphrase).trim().split(/\s+/).length;
      return { level: Math.min(4, words - 1), enough: words > 3 };
    },
    create_vault: () => ({ groups, second: [], mark: "7F3A-20C1" }),
    create_demo_vault: () => openSession,
    recovery_sheet: () => ({ groups, second: [], mark: "7F3A-20C1" }),
    recover: () => refuse("wrong_recovery_key", { group: 3 }),
    recovery_paper: () => ({ file_name: "aterstallningsark.pdf", media_type: "application/pdf", base64: "" }),
    open_file: () => ({ opened: true }),
    save_file: () => ({ saved: true }),
    confirm_recovery_sheet: ({ groups: typed }) => ({
      wrong: groups.flatMap((group, index) => (Array.isArray(typed) && typed[index] === group ? [] : [index + 1])),
    }),
    unlock: ({ passphrase }) => (passphrase === "rätt" ? openSession : refuse("wrong_passphrase")),
    lock: () => lockedSession,
    drafts: () => [],
    text_size: () => ({ percent: 100 }),
    set_text_size: () => ({}),
    touch: () => ({}),
    save_draft: () => ({ saved_at: openSession.now }),
    first_cases: () => ({
      lines: scene === "new" ? [] : kids.cases,
      open: scene === "new" ? 0 : kids.cases.length,
      protected: 0,
    }),
    list_cases: ({ closed }) => (closed || scene === "new" ? [] : kids.cases),
    list_transitions: () => (scene === "new" ? { ...kids.transitions, lines: [] } : kids.transitions),
    open_case: () => kids.alva,
    voices_of_case: () => (scene === "long" ? { ...kids.voices, voices: [] } : kids.voices),
    actions_of_case: () => kids.actions,
    list_actions: () => (scene === "new" ? [] : kids.listedActions),
    consents_of: () => kids.consents,
    plans_of: () => (scene === "new" ? [] : [scene === "called" ? plans.called : plans.standing]),
    plan_settings: () => plans.planSettings,
    health_exams_of: () => plans.health,
    handovers_of: () => [],
    list_parcels: () => [],
    list_units: () => kids.units,
    list_professionals: () => [kids.karin],
    possible_duplicates: () => [],
    undo: () => refuse("nothing_to_undo"),
    redo: () => refuse("nothing_to_undo"),
    measures_report: () => measures.report,
    measure_chart: () => charts.chart,
    mark_measure: () => charts.mark,
    remove_measure_mark: () => ({}),
    measure_definitions: () => measures.definitions,
    measure_cases: () => measures.cases,
    backup_state: () =>
      scene === "long"
        ? { ...keeping.backupState, days: 12, overdue: true, spot_check_due: true }
        : scene === "new"
          ? { ...keeping.backupState, folder: null, folder_there: false, verified_at: null, days: null }
          : keeping.backupState,
    list_backups: () => keeping.backups,
    list_set_aside: () => keeping.setAside,
    destroy_set_aside: () => [],
    choose_backups: () => keeping.backups,
    make_backup: () => keeping.backupState,
    make_due_backup: () => keeping.backupState,
    damage_report: () => ({ damage: "store", newest: keeping.backups[0], missing_lines: 14, missing_days: 1 }),
    access_log: () => keeping.logPage,
    log_extract: () => ({
      ...keeping.logPage,
      case_numbers: ["2403-2026-014"],
      cut: false,
      head_sequence: 1846,
      head_hash: "ab",
    }),
    check_log: () => ({
      lines: 1846,
      sealed: 0,
      wrong: null,
      head_sequence: 1846,
      head_hash: keeping.spotChecks.current?.head_hash,
    }),
    spot_checks: () => keeping.spotChecks,
    quarter_state: () =>
      ({
        checked: quarters.checkedQuarter,
        signed: quarters.signedQuarter,
        sealed: quarters.sealedQuarter,
        acknowledged: quarters.acknowledgedQuarter,
      })[scene] ?? quarters.quarter,
    own_public_keys: () => quarters.keys,
    search_children: () => [
      {
        child: "b5",
        case: "c5",
        case_number: "2403-2026-014",
        open: true,
        name: "Alva Nyberg",
        birth_on: "2016-03-02",
        matched: "name",
      },
    ],
  };
}

async function body(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return JSON.parse(Buffer.concat(parts).toString() || "{}");
}

export function practice(): Plugin {
  return {
    name: "practice",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/__api", async (request, response) => {
        const answers = answersFor(String(request.headers["x-samlat-token"] ?? ""));
        const answer = answers[(request.url ?? "").slice(1)];
        const output = answer ? answer(await body(request)) : refuse("unexpected");
        const refused = typeof output === "object" && output !== null && "refused" in output ? output.refused : null;
        response.statusCode = refused ? 400 : 200;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(refused ?? output));
      });
    },
  };
}
