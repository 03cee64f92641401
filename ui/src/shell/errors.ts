/** What the core refused, in words: `error-<code>` with the refusal's data as arguments. */
import { ApiError } from "../api/call";
import { sayCode } from "../words/words";

export function sayError(error: ApiError): string {
  const args: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(error.data)) {
    if (typeof value === "string" || typeof value === "number") args[name] = value;
  }
  return sayCode("error", error.code, args, "error-unexpected");
}

/** The same for whatever was thrown. */
export const sayReason = (reason: unknown) =>
  sayError(reason instanceof ApiError ? reason : new ApiError("unexpected"));
