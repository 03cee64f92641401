import { expect, test } from "vitest";
import { asLine, changeOf, namePlace, ofLevel, point, points, RADIUS, SIDE } from "./wheel";

const areas = ["safe", "healthy", "achieving", "nurtured"].map((code) => ({ code, name: code, about: "" }));

test("the first area points up and the others follow the clock", () => {
  expect(point(0, 4, 100)).toEqual({ x: SIDE / 2, y: SIDE / 2 - 100 });
  expect(point(1, 4, 100)).toEqual({ x: SIDE / 2 + 100, y: SIDE / 2 });
  expect(ofLevel(5)).toBe(RADIUS);
});

test("names stand outside: to the left of the left ones, to the right of the right ones", () => {
  expect([0, 1, 2, 3].map((at) => namePlace(at, 4).anchor)).toEqual(["middle", "start", "middle", "end"]);
});

test("only what was answered is drawn", () => {
  const drawn = points({ levels: [{ area: "achieving", level: 5 }] }, areas);
  expect(drawn.map(({ code }) => code)).toEqual(["achieving"]);
  expect(asLine(drawn)).toBe(`${SIDE / 2},${SIDE / 2 + RADIUS}`);
});

test("a change says which way and how far", () => {
  const changes = [
    { area: "safe", steps: 2 },
    { area: "healthy", steps: -1 },
  ];
  expect(changeOf(changes, "safe")).toEqual({ better: true, steps: 2 });
  expect(changeOf(changes, "healthy")).toEqual({ better: false, steps: 1 });
  expect(changeOf(changes, "nurtured")).toBeNull();
});
