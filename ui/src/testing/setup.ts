/** Before every test: all words, Swedish time, a clean page, no core that answers by accident. */
import "../words/all";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { forgetDrafts } from "../api/draft";
import { clearToasts } from "../components/Toast";
import { core } from "./core";

// The test's document is none by the test's own class; a dialog asks before it leaves the focus where it is.
Object.defineProperty(window.Document, Symbol.hasInstance, {
  configurable: true,
  value: (node: unknown) => node === document,
});

// A busy machine is no reason to fail.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  core({});
  window.location.hash = "";
});

afterEach(() => {
  cleanup();
  forgetDrafts();
  clearToasts();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
