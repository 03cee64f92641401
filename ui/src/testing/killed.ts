/** The app is killed and started again: what the window remembered is gone, what the vault was told in time is there. */
import { act, cleanup } from "@testing-library/react";
import { openSession } from "../../practice/answers";
import { flushDrafts, forgetDrafts } from "../api/draft";
import type { core } from "./core";

/** Keeps drafts as the vault does. */
export function keepsDrafts(): Parameters<typeof core>[0] {
  const kept = new Map<string, string>();
  return {
    save_draft: ({ key, text }) => {
      if (text === "") kept.delete(key);
      else kept.set(key, text);
      return { saved_at: openSession.now };
    },
    drafts: () => [...kept].map(([key, text]) => ({ key, text, saved_at: openSession.now })),
  };
}

/** The second has passed, and the window goes away with all it remembers. */
export async function kill() {
  await act(flushDrafts);
  cleanup();
  forgetDrafts();
}
