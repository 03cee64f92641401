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
