/** Asking and doing, as hooks. `useAnswer` asks on arrival and again after anything was changed; there is no cache. `useSubmit` does one thing and tells every answer to ask again. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { ApiError, call, type Input, type OpName, type Output, onLocked } from "./call";

let version = 0;
const watchers = new Set<() => void>();

/** Something in the vault has changed: every shown answer is asked for again. */
export function changed() {
  version += 1;
  for (const watcher of watchers) watcher();
}

function useVersion() {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => version,
  );
}

export type Answer<Value> =
  | { state: "waiting" }
  | { state: "ready"; value: Value }
  | { state: "failed"; error: ApiError };

/** Why the first of these did not come; none when all have come or are still waited for. */
export function failure(...answers: readonly Answer<unknown>[]): ApiError | null {
  for (const answer of answers) if (answer.state === "failed") return answer.error;
  return null;
}

/** The answer to an op that only reads; null asks nothing. Keeps the last answer while it asks again, so that nothing flickers. */
export function useAnswer<Name extends OpName>(name: Name, input: Input<Name> | null): Answer<Output<Name>> {
  const asked = JSON.stringify(input);
  const since = useVersion();
  const [answer, setAnswer] = useState<{ asked: string; answer: Answer<Output<Name>> }>();
  // The input is compared by what it says, not by which object it is; `since` asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (input === null) return;
    let stale = false;
    call(name, input).then(
      (value) => stale || setAnswer({ asked, answer: { state: "ready", value } }),
      (error: ApiError) => stale || setAnswer({ asked, answer: { state: "failed", error } }),
    );
    return () => {
      stale = true;
    };
  }, [name, asked, since]);
  return answer?.asked === asked ? answer.answer : { state: "waiting" };
}

/** What has been asked for since something was last changed. Nothing about a child: it is gone when the vault is locked, and stands at once on the next page. */
const kept = new Map<OpName, { since: number; value: unknown }>();
onLocked(() => kept.clear());

/** As `useAnswer`, for what belongs to no child and hardly ever changes. */
export function useKeptAnswer<Name extends OpName>(name: Name, input: Input<Name>): Answer<Output<Name>> {
  const since = useVersion();
  const before = kept.get(name);
  const there = before?.since === since;
  const asked = useAnswer(name, there ? null : input);
  useEffect(() => {
    if (asked.state === "ready") kept.set(name, { since: version, value: asked.value });
  }, [name, asked]);
  return there ? { state: "ready", value: before.value as Output<Name> } : asked;
}

const beforeActs = new Set<() => void>();

/** Tells before each act: what was said about the act before it, and its Ångra, are then old. */
export function onAct(watcher: () => void) {
  beforeActs.add(watcher);
  return () => beforeActs.delete(watcher);
}

export interface Submit<Args extends unknown[]> {
  submit: (...args: Args) => Promise<void>;
  /** Why the last try was refused, until the next one. */
  refused: ApiError | null;
  busy: boolean;
}

/** Does something once at a time. A refusal is kept to be shown; anything else is a fault of ours and is shown as one. */
export function useSubmit<Args extends unknown[]>(act: (...args: Args) => Promise<unknown>): Submit<Args> {
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const submit = useCallback(async (...args: Args) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setRefused(null);
    for (const watcher of beforeActs) watcher();
    try {
      await latest.current(...args);
      changed();
    } catch (reason) {
      setRefused(reason instanceof ApiError ? reason : new ApiError("unexpected"));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { submit, refused, busy };
}
