/** What the projector's page thinks: how much time is left. The window may ask one thing, and it has no session and so no core clock: it reads the computer's own here, and nowhere else. */
import { minutesLeft } from "../meetings/meetings";

const two = (number: number) => String(number).padStart(2, "0");

/** The wall clock as the core writes it. */
export function wallClock(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** Minutes left of an item that began then; never below zero here: nobody in the room is hurried. */
export const leftInRoom = (since: string | null, minutes: number) =>
  since === null || minutes === 0 ? null : Math.max(0, minutesLeft(since, minutes, wallClock(new Date())));
