/** Whether something that was typed could not be saved before the vault locked, for the lock screen to say: apart from draft.ts, as the lock screen comes without React. */
let lost = false;

export const typingIsLost = () => lost;

export function setTypingLost(is: boolean) {
  lost = is;
}
