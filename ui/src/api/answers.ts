/** Asking and doing, as hooks. `useAnswer` asks on arrival and again after anything was changed; only `useKeptAnswer` keeps what it was told. `useSubmit` does one thing and tells every answer to ask again. */
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

/** What an op answered to an input, and which change of the vault was the last one when it was asked. */
interface Answered<Value> {
  asked: string;
  since: number;
  answer: Answer<Value>;
}

function useAnswered<Name extends OpName>(name: Name, input: Input<Name> | null): Answered<Output<Name>> | null {
  const asked = JSON.stringify(input);
  const since = useVersion();
  const [answered, setAnswered] = useState<Answered<Output<Name>> | null>(null);
  // The input is compared by what it says, not by which object it is; `since` asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (input === null) return;
    let stale = false;
    call(name, input).then(
      (value) => stale || setAnswered({ asked, since, answer: { state: "ready", value } }),
      (error: ApiError) => stale || setAnswered({ asked, since, answer: { state: "failed", error } }),
    );
    return () => {
      stale = true;
    };
  }, [name, asked, since]);
  return answered?.asked === asked ? answered : null;
}

/** The answer to an op that only reads; null asks nothing. Keeps the last answer while it asks again, so that nothing flickers. */
export function useAnswer<Name extends OpName>(name: Name, input: Input<Name> | null): Answer<Output<Name>> {
  return useAnswered(name, input)?.answer ?? { state: "waiting" };
}

/** What has been answered, by the op and what it was asked. Nothing about a child: it is gone when the vault is locked, and stands at once on the next page. */
const kept = new Map<string, { since: number; value: unknown }>();
onLocked(() => kept.clear());

/** As `useAnswer`, for what belongs to no child and hardly ever changes: asked for once after each change, however many places show it after one another. */
export function useKeptAnswer<Name extends OpName>(name: Name, input: Input<Name>): Answer<Output<Name>> {
  const key = `${name} ${JSON.stringify(input)}`;
  const since = useVersion();
  const before = kept.get(key);
  const there = before?.since === since;
  const answered = useAnswered(name, there ? null : input);
  useEffect(() => {
    if (answered?.answer.state === "ready") kept.set(key, { since: answered.since, value: answered.answer.value });
  }, [key, answered]);
  if (before && (there || answered === null)) return { state: "ready", value: before.value as Output<Name> };
  return answered?.answer ?? { state: "waiting" };
}

const beforeActs = new Set<() => void>();

function tellAct() {
  for (const watcher of beforeActs) watcher();
}

/** Tells before each act: what was said about the act before it, and its Ångra, are then old. */
export function onAct(watcher: () => void) {
  beforeActs.add(watcher);
  return () => beforeActs.delete(watcher);
}

export interface Submit<Args extends unknown[]> {
  submit: (...args: Args) => Promise<void>;
  /** As `submit`, by the clock and by nobody's hand: what was said about the act before stands until this one has got through. */
  again: (...args: Args) => Promise<void>;
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
  const run = useCallback(async (byHand: boolean, args: Args) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setRefused(null);
    if (byHand) tellAct();
    try {
      await latest.current(...args);
      if (!byHand) tellAct();
      changed();
    } catch (reason) {
      setRefused(reason instanceof ApiError ? reason : new ApiError("unexpected"));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const submit = useCallback((...args: Args) => run(true, args), [run]);
  const again = useCallback((...args: Args) => run(false, args), [run]);
  return { submit, again, refused, busy };
}
