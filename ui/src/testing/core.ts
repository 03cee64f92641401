/** A core for tests: answers each op as told, refuses the rest, and remembers what it was asked. It stands behind `call`, so the wall itself is tested too. */
import { vi } from "vitest";
import { lockedSession, municipalities, openSession, today } from "../../practice/answers";
import { ApiError, type Input, type OpName, type Output } from "../api/call";

type Told = { [Name in OpName]?: Output<Name> | ApiError | ((input: Input<Name>) => Output<Name> | ApiError) };

export interface Asked {
  name: string;
  input: unknown;
  /** The passphrase that came along, where an op asks again. */
  again?: string;
}

/** Installs the core and gives the list of what it has been asked. */
export function core(told: Told): Asked[] {
  const asked: Asked[] = [];
  const answers: Told = {
    session_state: openSession,
    lock: lockedSession,
    list_municipalities: municipalities,
    today,
    drafts: [],
    touch: {},
    set_text_size: {},
    save_draft: { saved_at: openSession.now },
    search_children: [],
    suggest_passphrase: { passphrase: "älgtorn gryning fönster snickra havre" },
    passphrase_strength: { level: 4, enough: true },
    ...told,
  };
  vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
    const name = address.replace("/__api/", "") as OpName;
    const input = JSON.parse(String(request.body));
    const again = new Headers(request.headers).get("x-samlat-passphrase");
    asked.push(again === null ? { name, input } : { name, input, again: decodeURIComponent(again) });
    const set: unknown = answers[name];
    const output: unknown =
      set === undefined ? new ApiError("unknown_op") : typeof set === "function" ? set(input) : set;
    const refused = output instanceof ApiError;
    return {
      ok: !refused,
      json: async () => structuredClone(refused ? { code: output.code, data: { ...output.data } } : output),
    };
  });
  return asked;
}

/** How often an op was asked. */
export const times = (asked: readonly Asked[], name: OpName) => asked.filter((one) => one.name === name).length;

/** Keeps back what the installed core answers to an op, until what is given is called. */
export function heldBack(op: OpName): () => void {
  const answer = window.fetch;
  let letGo = () => {};
  const gone = new Promise<void>((done) => {
    letGo = done;
  });
  vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
    if (address.endsWith(`/${op}`)) await gone;
    return answer(address, request);
  });
  return letGo;
}
