import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { core } from "../testing/core";
import { flushDrafts, loadDrafts } from "./draft";
import { useFormDraft } from "./formDraft";

const stored = { name: "Eva", title: "kurator", until: null as string | null };
const texts = (asked: ReturnType<typeof core>) =>
  asked.filter(({ name }) => name === "save_draft").map(({ input }) => (input as { text: string }).text);

test("what was typed in a form is there again, and only in the form about the same thing", async () => {
  const text = JSON.stringify({ title: "skolkurator" });
  core({ drafts: [{ key: "case/c1/contact/k1", text, saved_at: "2026-10-12T16:32:00" }] });
  await loadDrafts();
  const { result, rerender } = renderHook(({ key }) => useFormDraft(key, stored), {
    initialProps: { key: "case/c1/contact/k1" },
  });
  expect(result.current.form).toEqual({ ...stored, title: "skolkurator" });
  rerender({ key: "case/c1/contact/k2" });
  expect(result.current.form).toEqual(stored);
});

test("a form that says what is stored again is no draft", async () => {
  const asked = core({});
  const { result } = renderHook(() => useFormDraft("case/c1/contact/k1", stored));
  act(() => result.current.set({ title: "skolkurator" }));
  await act(flushDrafts);
  act(() => result.current.set({ title: "kurator" }));
  await act(flushDrafts);
  expect(texts(asked)).toEqual([JSON.stringify({ ...stored, title: "skolkurator" }), ""]);
  expect(result.current.form).toEqual(stored);
});

test("a secret form is kept nowhere, and takes with it what was kept before", async () => {
  const asked = core({});
  const secret = (form: typeof stored) => form.title === "skyddad";
  const { result, unmount } = renderHook(() => useFormDraft("children/new", stored, secret));
  act(() => result.current.set({ name: "Alva" }));
  await act(flushDrafts);
  act(() => result.current.set({ title: "skyddad" }));
  act(() => result.current.set({ name: "Alva Nyberg" }));
  await act(flushDrafts);
  expect(result.current.form).toEqual({ ...stored, name: "Alva Nyberg", title: "skyddad" });
  const saved = texts(asked);
  expect(saved.at(-1)).toBe("");
  expect(saved.join()).not.toContain("Nyberg");
  unmount();
  await act(flushDrafts);
  const { result: again } = renderHook(() => useFormDraft("children/new", stored, secret));
  expect(again.current.form).toEqual(stored);
});
