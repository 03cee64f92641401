import { expect, test } from "vitest";
import { asPicture } from "./pictures";

test("a page is shown as a picture, whatever signs stand in it", () => {
  expect(asPicture('<svg id="#a">å</svg>')).toBe("data:image/svg+xml,%3Csvg%20id%3D%22%23a%22%3E%C3%A5%3C%2Fsvg%3E");
});
