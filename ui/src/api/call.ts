/** The only door to the core, and the only file that imports Tauri. An answer is typed by the op's name; a refusal is an `ApiError`. */
import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { ShellOps } from "./shell";
import type { Ops as CoreOps } from "./types/ops";

interface Ops extends CoreOps, ShellOps {}

export type OpName = keyof Ops;
export type Input<Name extends OpName> = Ops[Name]["input"];
export type Output<Name extends OpName> = Ops[Name]["output"];

/** A refusal from the core: a code and its data, never a sentence. The words are `error-<code>`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

function asApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason;
  if (typeof reason === "object" && reason !== null && "code" in reason && typeof reason.code === "string") {
    const data = "data" in reason && typeof reason.data === "object" && reason.data !== null ? reason.data : {};
    return new ApiError(reason.code, { ...data });
  }
  return new ApiError("unexpected");
}

const lockedListeners = new Set<() => void>();

/** Calls back when the vault was locked by someone other than this window's own button: idle, sleep, another act. */
export function onLocked(listener: () => void): () => void {
  lockedListeners.add(listener);
  const quit = isTauri() ? listen("session", listener) : null;
  return () => {
    lockedListeners.delete(listener);
    quit?.then((stop) => stop());
  };
}

/** Calls back when the room went blank by itself: a screen was unplugged. */
export function onBlanked(listener: () => void): () => void {
  if (!isTauri()) {
    window.addEventListener("blanked", listener);
    return () => window.removeEventListener("blanked", listener);
  }
  const quit = listen("blanked", listener);
  return () => void quit.then((stop) => stop());
}

/** What some ops ask for once more. */
export interface Again {
  passphrase: string;
}

/** What the projector's window may ask; the only thing it may. */
export async function callRoom(): Promise<Output<"room_view">> {
  if (isTauri()) return (await invoke("api_room")) as Output<"room_view">;
  return (await send("room_view", {})) as Output<"room_view">;
}

async function send(name: string, input: unknown, again?: Again): Promise<unknown> {
  if (isTauri()) return invoke("api", { name, input, passphrase: again?.passphrase ?? null });
  const token = new URLSearchParams(window.location.search).get("token") ?? "";
  const response = await fetch(`/__api/${name}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-samlat-token": token,
      ...(again ? { "x-samlat-passphrase": encodeURIComponent(again.passphrase) } : {}),
    },
    body: JSON.stringify(input),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw answer;
  return answer;
}

/** Asks the core to do `name`; with the passphrase again where the op wants it. Rejects with an `ApiError` and nothing else. */
export async function call<Name extends OpName>(name: Name, input: Input<Name>, again?: Again): Promise<Output<Name>> {
  try {
    // The core checked the shape when it made the answer; the generated `Ops` is its word for it.
    return (await send(name, input, again)) as Output<Name>;
  } catch (reason) {
    const error = asApiError(reason);
    if (error.code === "locked") for (const listener of lockedListeners) listener();
    throw error;
  }
}
