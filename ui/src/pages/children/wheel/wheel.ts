/** The wheel's thinking: where a point lies, what a level is called, what a table row says. Nothing is added up to one number. */
import type { Rater, Wheel, WheelArea, WheelChange } from "../../../api/types/ops";
import type { PlainWordId } from "../../../words/words";

/** From much support to a strength; 3 works as it is. */
export const levels = [1, 2, 3, 4, 5] as const;
export const levelWords = {
  1: "wheel-level-1",
  2: "wheel-level-2",
  3: "wheel-level-3",
  4: "wheel-level-4",
  5: "wheel-level-5",
} as const satisfies Record<(typeof levels)[number], PlainWordId>;

export const levelWord = (level: number): PlainWordId => levelWords[levels.find((one) => one === level) ?? 3];

export const raters = ["child", "guardian", "professional"] as const satisfies readonly Rater[];

/** The drawing is a square of this side, its middle at half; the outermost ring has this radius. */
export const SIDE = 420;
export const RADIUS = 130;
/** Room at the sides for long names. */
export const MARGIN = 40;
/** How far out the names stand. */
const NAME_AT = 150;

const round = (number: number) => Math.round(number * 10) / 10;

/** The point of area `at` of `count`, clockwise from the top, this far from the middle. */
export function point(at: number, count: number, distance: number): { x: number; y: number } {
  const angle = (at / count) * 2 * Math.PI - Math.PI / 2;
  return { x: round(SIDE / 2 + Math.cos(angle) * distance), y: round(SIDE / 2 + Math.sin(angle) * distance) };
}

export const ofLevel = (level: number) => (level / levels.length) * RADIUS;

/** Where an area's name stands, and how it is set. */
export function namePlace(at: number, count: number): { x: number; y: number; anchor: "start" | "middle" | "end" } {
  const { x, y } = point(at, count, NAME_AT);
  const side = x - SIDE / 2;
  return { x, y: round(y + 5), anchor: Math.abs(side) < 12 ? "middle" : side > 0 ? "start" : "end" };
}

/** The answered points of one picture, in the order of the areas. */
export function points(wheel: Pick<Wheel, "levels">, areas: readonly WheelArea[]) {
  return areas.flatMap(({ code }, at) => {
    const level = wheel.levels.find(({ area }) => area === code)?.level;
    return level === undefined ? [] : [{ code, level, ...point(at, areas.length, ofLevel(level)) }];
  });
}

export const asLine = (drawn: readonly { x: number; y: number }[]) => drawn.map(({ x, y }) => `${x},${y}`).join(" ");

/** "2 steg bättre", or nothing. */
export function changeOf(changes: readonly WheelChange[], code: string): { better: boolean; steps: number } | null {
  const steps = changes.find(({ area }) => area === code)?.steps ?? 0;
  return steps === 0 ? null : { better: steps > 0, steps: Math.abs(steps) };
}
