/** Invented answers about backups, the access log and erasure. No person here exists. */
import type {
  BackupLine,
  BackupState,
  GallringList,
  LogLine,
  LogPage,
  SetAside,
  SpotChecks,
} from "../src/api/types/ops";

export const backupState: BackupState = {
  folder: "USB-minnet",
  folder_there: true,
  verified_at: "2026-10-12T16:30:00",
  days: 1,
  limit_days: 7,
  overdue: false,
  due: false,
  tried_at: "2026-09-14T09:05:00",
  try_due: false,
  erased_since: false,
  vault_is_older: false,
  spot_check_due: false,
  destroy: null,
};

export const backups: BackupLine[] = [
  {
    file: "samlat-20C17F3A-2026-10-12-163000.samlat",
    made_at: "2026-10-12T16:30:00",
    kind: "daily",
    bytes: 912_000,
    sequence: 1843,
    destroy: null,
  },
  {
    file: "samlat-20C17F3A-2026-10-09-151200.samlat",
    made_at: "2026-10-09T15:12:00",
    kind: "manual",
    bytes: 874_000,
    sequence: 1790,
    destroy: null,
  },
  {
    file: "samlat-20C17F3A-2026-09-30-164100.samlat",
    made_at: "2026-09-30T16:41:00",
    kind: "daily",
    bytes: 801_000,
    sequence: 1655,
    destroy: { erased: true, removed: false, by: "2026-11-09" },
  },
];

export const setAside: SetAside[] = [
  {
    name: "vault-undanlagt-2026-10-01-091500",
    set_aside_at: "2026-10-01T09:15:00",
    bytes: 1_104_000,
    destroy: { erased: true, removed: false, by: "2026-11-09" },
  },
];

const line = (sequence: number, at: string, what: string, about: string, part: Partial<LogLine> = {}): LogLine => ({
  sequence,
  at,
  user: "Ingrid Vallmark",
  unit: "Socialtjänsten",
  what,
  about,
  reason: "",
  clock: "none",
  ...part,
});

export const logPage: LogPage = {
  lines: [
    line(1846, "2026-10-13T08:14:00", "Öppnade Idag", ""),
    line(1845, "2026-10-13T08:13:00", "Låste upp", "", { clock: "back" }),
    line(1844, "2026-10-12T16:31:00", "Låste", ""),
    line(1843, "2026-10-12T16:30:00", "Läste tillbaka säkerhetskopian", ""),
    line(1842, "2026-10-12T15:02:00", "Skrev ut minnesanteckningar", "Mötet 7 oktober 2026"),
    line(1841, "2026-10-12T14:58:00", "Läste ärendet", "2403-2026-014"),
    line(1840, "2026-10-12T14:57:00", "Sökte efter ett barn", ""),
  ],
  total: 1846,
  more: true,
  users: [{ id: "u1", name: "Ingrid Vallmark" }],
  jumps: 1,
};

export const spotChecks: SpotChecks = {
  month: "2026-10",
  current: {
    month: "2026-10",
    drawn_at: "2026-10-13T08:14:00",
    signed_at: null,
    signed_by: null,
    head_sequence: 1846,
    head_hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    lines: [
      { line: line(1702, "2026-10-05T09:20:00", "Läste ärendet", "2403-2026-014"), outcome: "in_order", note: "" },
      {
        line: line(1711, "2026-10-05T09:31:00", "Läste samtycken", "2403-2026-009"),
        outcome: "deviation",
        note: "Fel ärende öppnades av misstag.",
      },
      {
        line: line(1755, "2026-10-07T10:04:00", "Antecknade ett beslut", "2403-2026-011"),
        outcome: null,
        note: "",
      },
    ],
  },
  earlier: [{ month: "2026-09", signed_at: "2026-09-30T10:00:00", signed_by: "Ingrid Vallmark" }],
};

/** A list of what is to be erased, proposed and not decided. */
export const gallringList: GallringList = {
  id: "l1",
  state: "proposed",
  made_on: "2026-11-10",
  made_by: "Ingrid Vallmark",
  source: "",
  decided_on: null,
  decided_by: "",
  reason: "",
  carried_out_on: null,
  carried_out_by: "",
  remnants: null,
  search: null,
  hidden: 0,
  lines: [],
};
