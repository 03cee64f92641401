/** The lock screen's thinking: how long a refusal asks to wait. */
import type { ApiError } from "../../api/call";

/** Seconds until the next try, when the refusal is `must_wait {seconds}`. */
export function secondsToWait(error: ApiError): number {
  const seconds = error.data["seconds"];
  return typeof seconds === "number" ? seconds : 0;
}
