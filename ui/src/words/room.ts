/** The words of the projector's window, and no others. */
import meetingPages from "../../../words/sv/meeting-pages.ftl?raw";
import meetingYear from "../../../words/sv/meeting-year.ftl?raw";
import meetings from "../../../words/sv/meetings.ftl?raw";
import minutesPages from "../../../words/sv/minutes-pages.ftl?raw";
import today from "../../../words/sv/today.ftl?raw";
import { learn } from "./words";

export const roomWords: readonly string[] = [meetingPages, meetingYear, meetings, minutesPages, today];

learn(roomWords);
