/** Invented answers about what a meeting leaves behind: papers, the wheel, gaps, the people around a child, child mode. No person here exists. */
import type {
  ChildMode,
  Contact,
  EndedMeeting,
  GapsView,
  Network,
  RoomSharing,
  WheelArea,
  WheelView,
} from "../src/api/types/ops";
import { minutes } from "./meetings.ts";

const feedback = {
  id: "f1",
  case: "c1",
  meeting: "m1",
  meeting_on: "2026-10-14",
  due_on: "2026-10-21",
  by: "p1",
  by_name: "Karin Holmlund",
  given_on: null,
  given_by: "",
  how: null,
};

export const ended: EndedMeeting = {
  meeting: minutes.meeting,
  signed: null,
  children: [
    { item: "i2", case: "c1", who: "Alva N.", named: true, variant: "younger", by_hand: false, prints: true, feedback },
    {
      item: "i3",
      case: "c2",
      who: "2403-2026-009",
      named: false,
      variant: "older",
      by_hand: false,
      prints: true,
      feedback: { ...feedback, case: "c2", given_on: "2026-10-14", given_by: "Mats Öhman", how: "phone" },
    },
  ],
  not_taken_up: 1,
};

export const preview = {
  file_name: "minnesanteckningar-2026-10-14.pdf",
  pages: [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><rect width="595" height="842" fill="#fff"/><text x="72" y="110" font-size="26">Minnesanteckningar</text></svg>',
  ],
  unprintable: "",
};

export const sharing: RoomSharing = { shared: false, pseudonyms: false };

const area = (code: string, name: string, about: string): WheelArea => ({ code, name, about });
const areas = [
  area("safe", "Trygg", "har lugn och skydd, hemma och i skolan"),
  area("healthy", "Mår bra", "sover, äter, har hälsa i kropp och känsla"),
  area("achieving", "Utvecklas", "lär sig och klarar mer efter hand"),
  area("nurtured", "Omsorg", "har vuxna som bryr sig och räcker till"),
  area("active", "Aktiv", "har något roligt att göra, och vänner"),
  area("respected", "Respekterad", "blir lyssnad på och får vara med och bestämma"),
  area("responsible", "Ansvar", "tar ansvar som passar åldern"),
  area("included", "Delaktig", "hör till, hemma, i skolan och på fritiden"),
];
const picture = (id: string, rater: "child" | "professional", numbers: number[]) => ({
  id,
  case: "c1",
  meeting: "m1",
  rated_on: "2026-10-14",
  rater,
  rated_by: rater === "child" ? "" : "Karin Holmlund",
  levels: areas.map(({ code }, at) => ({ area: code, level: numbers[at] ?? 3 })),
});
const own = picture("w1", "child", [4, 2, 3, 5, 5, 3, 4, 2]);
const theirs = picture("w2", "professional", [3, 2, 2, 4, 4, 3, 3, 2]);

export const wheel: WheelView = {
  areas,
  latest: [
    {
      wheel: own,
      changes: [
        { area: "safe", steps: 2 },
        { area: "included", steps: -1 },
      ],
    },
    { wheel: theirs, changes: [] },
  ],
  wheels: [own, theirs],
};

export const gaps: GapsView = {
  gaps: [
    {
      id: "g1",
      case: "c1",
      meeting: "m1",
      found_on: "2026-10-14",
      kind: "counselling",
      age_band: "Y10T12",
      asked: ["u1"],
      asked_names: ["Skolan", "BUP"],
      closed_on: null,
    },
  ],
  earlier: [{ moment: "intake", answer: "school_support", answered_on: "2026-08-20" }],
};

const contact = (name: string, title: string, more: Partial<Contact>): Contact => ({
  id: name,
  child: "b5",
  name,
  title,
  ring: "professional",
  unit: null,
  unit_name: "",
  sector: null,
  since_on: "2026-03-02",
  until_on: null,
  arranged_by_family: false,
  holder: false,
  ...more,
});

export const network: Network = {
  first_name: "Alva",
  now: [
    contact("Sofia Nyberg", "mamma", { ring: "family", id: null, since_on: null }),
    contact("Johan Åkerlund", "pappa", { ring: "family", id: null, since_on: null }),
    contact("Mormor", "", { ring: "near" }),
    contact("Gunnar", "simtränare", { ring: "near" }),
    contact("Karin Holmlund", "skolkurator", { sector: "school", unit_name: "Skolan", holder: true, id: null }),
    contact("Annika Brodin", "klasslärare", { sector: "school" }),
    contact("Per-Olov Wikman", "speciallärare", { sector: "school" }),
    contact("Samira Daoud", "socialsekreterare", { sector: "social_services" }),
    contact("Erik Lundmark", "distriktssköterska", { sector: "primary_care" }),
    contact("Ulf Marklund", "läkare", { sector: "primary_care", arranged_by_family: true }),
    contact("Tomas Lidén", "psykolog", { sector: "child_psychiatry", arranged_by_family: true }),
  ],
  before: [contact("Helén Forsman", "logoped", { sector: "habilitation", until_on: "2026-08-28" })],
  today: { on: "2026-10-13", contacts: 7, titles: 7, by_family: 2 },
  over_time: [
    { on: "2026-03-20", contacts: 10, titles: 9, by_family: 5 },
    { on: "2026-07-13", contacts: 8, titles: 8, by_family: 3 },
    { on: "2026-10-13", contacts: 7, titles: 7, by_family: 2 },
  ],
};

export const childMode: ChildMode = {
  first_name: "Alva",
  answers: [],
  questions: [
    {
      text: "Hur har du det på dagarna, med vuxna och kompisar?",
      choices: [
        { picture: "happy", word: "Bra" },
        { picture: "unsure", word: "Sådär" },
        { picture: "sad", word: "Inte bra" },
      ],
      write: true,
    },
    {
      text: "Vem mår du bra av att vara med?",
      choices: [
        { picture: "house", word: "Någon hemma" },
        { picture: "friends", word: "En kompis" },
        { picture: "book", word: "En vuxen i skolan" },
        { picture: "hand", word: "Någon annan" },
      ],
      write: true,
    },
    {
      text: "Om du fick bestämma en sak, vad skulle det vara?",
      choices: [
        { picture: "talk", word: "Att någon lyssnar mer" },
        { picture: "clock", word: "Att få mer tid" },
        { picture: "ball", word: "Att få göra något roligt" },
        { picture: "heart", word: "Något annat" },
      ],
      write: true,
    },
  ],
};
