import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { core } from "../testing/core";
import { changed, useAnswer, useKeptAnswer } from "./answers";

const soon = () => act(() => new Promise<void>((done) => setTimeout(done, 0)));

test("nothing is asked where there is nothing to ask about", async () => {
  const asked = core({ list_units: [] });
  const { result, rerender } = renderHook(({ on }) => useAnswer("list_units", on ? {} : null), {
    initialProps: { on: false },
  });
  await soon();
  expect([result.current.state, asked.length]).toEqual(["waiting", 0]);
  rerender({ on: true });
  await soon();
  expect([result.current.state, asked.length]).toEqual(["ready", 1]);
});

test("what hardly ever changes is asked for once, stands at once on the next page, and does not flicker when it is asked for anew", async () => {
  let times = 0;
  const asked = core({ list_units: () => new Array(++times).fill({}) as [] });
  // Whatever another test has kept is older than this.
  act(changed);
  const first = renderHook(() => useKeptAnswer("list_units", {}));
  await soon();
  expect(first.result.current).toMatchObject({ state: "ready", value: { length: 1 } });
  first.unmount();
  const states: string[] = [];
  const next = renderHook(() => {
    const answer = useKeptAnswer("list_units", {});
    states.push(answer.state);
    return answer;
  });
  await soon();
  expect(asked).toHaveLength(1);
  act(changed);
  expect(next.result.current).toMatchObject({ state: "ready", value: { length: 1 } });
  await soon();
  expect(asked).toHaveLength(2);
  expect(next.result.current).toMatchObject({ state: "ready", value: { length: 2 } });
  expect(new Set(states)).toEqual(new Set(["ready"]));
});
