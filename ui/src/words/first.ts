/** The words of the lock screen, and of what any window may have to say: they come with the window itself, all others after it (all.ts). Those that are said first stand first. */
import common from "../../../words/sv/common.ftl?raw";
import errors from "../../../words/sv/errors.ftl?raw";
import shell from "../../../words/sv/shell.ftl?raw";
import users from "../../../words/sv/users.ftl?raw";

export const firstWords: readonly string[] = [shell, common, users, errors];
