/** The same quarter's way to the region: checks, the rows that are sent, and each state it can be in. */
import type { Check, OwnKeys, QuarterView, SealedQuarter, SentRow } from "../src/api/types/ops.ts";
import { report } from "./measures.ts";

const row = (
  measure: string,
  part: SentRow["part"],
  label: string,
  group: string,
  value: number,
  previous: number,
): SentRow => ({
  measure,
  title: report.measures.find(({ id }) => id === measure)?.title ?? measure,
  part,
  part_label: label,
  group,
  value,
  previous,
});

const rows: SentRow[] = [
  row("M01", "N", "antal", "", 9, 12),
  row("M01", "N", "antal", "0–5 år", 2, 3),
  row("M01", "N", "antal", "6–9 år", 4, 5),
  row("M01", "N", "antal", "10–12 år", 2, 3),
  row("M01", "N", "antal", "13–15 år", 1, 1),
  row("M01", "N", "antal", "16–17 år", 0, 0),
  row("M01", "N", "antal", "flickor", 5, 6),
  row("M01", "N", "antal", "pojkar", 4, 6),
  row("M02", "N", "antal", "", 17, 18),
  row("M08", "N", "antal", "", 9, 12),
  row("M08", "N", "antal", "skola", 5, 7),
  row("M11", "EVT", "klara", "", 8, 7),
  row("M11", "EVT", "klara", "0–7 dagar", 3, 1),
  row("M11", "CENS", "väntar fortfarande", "", 0, 0),
  row("M11", "MISS", "uppgift saknas", "", 1, 0),
  row("M12", "EVT", "klara", "", 12, 10),
  row("M12", "CENS", "väntar fortfarande", "", 3, 1),
  row("M13", "NUM", "uppfyller måttet", "", 10, 9),
  row("M13", "DEN", "av dem det gäller", "", 11, 11),
  row("M25", "N", "antal", "", 2, 0),
  row("M31", "NUM", "uppfyller måttet", "", 11, 8),
  row("M31", "DEN", "av dem det gäller", "", 14, 12),
];

const fine = (name: Check["name"], sentence: string): Check => ({
  name,
  level: "fine",
  count: 0,
  sentence,
  explanation: null,
  jumps: [],
});

const checks: Check[] = [
  {
    name: "child_asked",
    level: "look",
    count: 2,
    sentence: "För 2 barn där något bestämdes står det inte om barnet fått frågan, och inget skäl är skrivet.",
    explanation: null,
    jumps: [
      { kind: "case", id: "c1", label: "2403-2026-009" },
      { kind: "case", id: "c2", label: "2403-2026-010" },
    ],
  },
  {
    name: "import_rows",
    level: "look",
    count: 3,
    sentence: "3 rader från en gammal lista väntar på att rättas. De räknas inte förrän de är inne.",
    explanation: null,
    jumps: [{ kind: "import", id: null, label: "" }],
  },
  {
    name: "signal_dates",
    level: "explained",
    count: 1,
    sentence: "Ett nytt ärende saknar datum för när någon först såg behovet.",
    explanation: "cannot_be_found",
    jumps: [{ kind: "case", id: "c3", label: "2403-2026-011" }],
  },
  fine("quarter_over", "Kvartalet är slut."),
  fine("meetings_ended", "Alla möten i kvartalet är avslutade eller inställda."),
  fine("counted_once", "Inget barn är räknat två gånger."),
  fine("previous_holds", "Det förra kvartalet stämmer med det som skickades."),
];

const regionKey = {
  key: "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq",
  words: ["fjord", "kanot", "lampa", "skog", "tunna", "ving", "mygga", "hammare"],
  added_at: "2026-09-01T08:00:00Z",
};

export const quarter: QuarterView = {
  quarter: "2026-Q3",
  first_on: "2026-07-01",
  last_on: "2026-09-30",
  due_on: "2026-10-20",
  state: "open",
  name: "K2403-2026-Q3-r1",
  checks,
  rows,
  compared_with: "2026-Q2",
  changed_since: 0,
  revisions: [],
  region_key: regionKey,
  quarters: [{ quarter: "2026-Q3", state: null }],
};

export const checkedQuarter: QuarterView = { ...quarter, state: "checked", checks: checks.slice(2) };

const revision: QuarterView["revisions"][number] = {
  revision: 1,
  name: "K2403-2026-Q3-r1",
  state: "signed",
  signed_at: "2026-10-09T12:30:00Z",
  signed_by: "Ingrid Vallmark",
  content_sha256: "3f5a".repeat(16),
  sequence: null,
  sealed_at: null,
  file_sha256: null,
  receipt_on: null,
  receipt_read: false,
};

export const signedQuarter: QuarterView = {
  ...checkedQuarter,
  state: "signed",
  revisions: [revision],
  changed_since: 2,
};

export const sealedQuarter: QuarterView = {
  ...signedQuarter,
  state: "sealed",
  changed_since: 0,
  revisions: [
    { ...revision, state: "sealed", sequence: 7, sealed_at: "2026-10-13T08:14:00Z", file_sha256: "91ce".repeat(16) },
  ],
};

export const acknowledgedQuarter: QuarterView = {
  ...sealedQuarter,
  state: "acknowledged",
  revisions: sealedQuarter.revisions.map((one) => ({
    ...one,
    state: "acknowledged",
    receipt_on: "2026-10-13",
    receipt_read: true,
  })),
};

export const sealed: SealedQuarter = {
  file: { file_name: "K2403-2026-Q3-r1.kex", media_type: "application/octet-stream", base64: "" },
  signature: { file_name: "K2403-2026-Q3-r1.kex.minisig", media_type: "text/plain", base64: "" },
  sha256: "91ce".repeat(16),
  sequence: 7,
};

export const keys: OwnKeys = {
  signing: {
    key: "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
    words: ["bro", "dimma", "kniv", "orre", "saga", "tall", "vagn", "yxa"],
    added_at: "2026-09-01T08:00:00Z",
  },
  signing_file: { file_name: "K2403.pub", media_type: "text/plain", base64: "" },
  region: regionKey,
  region_signing: null,
};
