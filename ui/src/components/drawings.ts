/** Our own drawings, 24 × 24, 1.75 stroke, as shapes: drawn by React (Icon.tsx) and by the lock screen, which comes before it. */

/** A path is its `d`; other shapes are their tag and attributes. */
export type Shape = string | readonly ["circle" | "rect", Readonly<Record<string, number>>];

const circle = (cx: number, cy: number, r: number): Shape => ["circle", { cx, cy, r }];
const rect = (x: number, y: number, width: number, height: number, rx = 0): Shape => [
  "rect",
  { x, y, width, height, rx },
];

export const drawings = {
  today: [circle(12, 12, 4), "M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"],
  meetings: [rect(4, 5, 16, 15, 2), "M4 10h16M9 3v4M15 3v4"],
  child: [circle(12, 8, 4), "M4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6"],
  actions: ["M4 6.5 5.5 8 8.5 5M4 13l1.5 1.5L8.5 11.5M4 19.5 5.5 21l3-3M12 6.5h8M12 13h8M12 19.5h8"],
  measures: ["M4 4v16h16", "m7 15 4-4 3 2 5-6"],
  settings: ["M4 7h9M17 7h3M4 17h3M11 17h9", circle(15, 7, 2), circle(9, 17, 2)],
  help: [circle(12, 12, 8.5), "M9.7 9.5a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1 1-1.1 1.8M12 16.6v.1"],
  lock: [rect(5, 11, 14, 9, 2), "M8 11V8a4 4 0 0 1 8 0v3"],
  search: [circle(11, 11, 6), "m16 16 4 4"],
  screen: [rect(3, 4.5, 18, 12, 2), "M12 16.5V20M8 20h8"],
  hidden: [
    "M4 4l16 16M9.5 5.8A9.6 9.6 0 0 1 12 5.5c5 0 8 4 9 6.5a11 11 0 0 1-2.7 3.7M6.5 7.2A11.5 11.5 0 0 0 3 12c1 2.5 4 6.5 9 6.5 1.6 0 3-.4 4.2-1",
    "M10 10a2.8 2.8 0 0 0 4 4",
  ],
  offline: ["M4 4l16 16M8.5 16a5 5 0 0 1 7 0M5.5 12.5A9 9 0 0 1 9 10.3M15 10.4a9 9 0 0 1 3.5 2.1M12 19.5v.1"],
  shield: ["M12 3.5 19 6v6c0 4.5-3 7-7 8.5C8 19 5 16.5 5 12V6z"],
  check: ["m5 12.5 4.5 4.5L19 7"],
  cross: ["m6 6 12 12M18 6 6 18"],
  plus: ["M12 5v14M5 12h14"],
  minus: ["M5 12h14"],
  down: ["m6 9.5 6 6 6-6"],
  left: ["m14.5 6-6 6 6 6"],
  right: ["m9.5 6 6 6-6 6"],
  arrow: ["M4 12h15M13.5 6.5 19 12l-5.5 5.5"],
  warning: ["M12 4 2.8 20h18.4z", "M12 10v4.5M12 17.3v.1"],
  info: [circle(12, 12, 8.5), "M12 11v5.5M12 7.6v.1"],
  print: ["M7 9V4h10v5M7 17H4.5v-6.5a1.5 1.5 0 0 1 1.5-1.5h12a1.5 1.5 0 0 1 1.5 1.5V17H17", rect(7, 14, 10, 6)],
  save: ["M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15"],
  open: ["M12 15.5V4.5M7 9l5-5 5 5M4.5 19.5h15"],
  paper: ["M6 3.5h8l4.5 4.5v12.5H6z", "M14 3.5V8h4.5M9 13h6M9 16.5h6"],
  pencil: ["m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5"],
  undo: ["M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3"],
  people: [
    circle(9, 9, 3.5),
    "M2.5 19c.8-3.4 3.3-5 6.5-5s5.7 1.6 6.5 5M15.5 5.8a3.5 3.5 0 0 1 0 6.4M18 14.6c1.8.8 3 2.2 3.5 4.4",
  ],
  handover: ["M3.5 8.5H18M13.5 4 18 8.5 13.5 13M20.5 15.5H6M10.5 11 6 15.5l4.5 4.5"],
  clock: [circle(12, 12, 8.5), "M12 7v5.5l3.5 2"],
  talk: [
    "M4.5 5h15a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H12l-5 4v-4H4.5A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5z",
  ],
  key: [circle(8, 15.5, 4), "m11 12.5 8.5-8.5M16 7.5l3 3"],
  more: [circle(5.5, 12, 0.9), circle(12, 12, 0.9), circle(18.5, 12, 0.9)],
} satisfies Record<string, readonly Shape[]>;

export type IconName = keyof typeof drawings;
