/** Who got a role that opens children's files, a unit or a passphrase, and from whom, until somebody has looked. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { dayMonth, dayOf, lowered } from "../../words/dates";
import { say, Words } from "../../words/words";
import { roleWords } from "./users";

export function RolesGiven() {
  const today = useToday();
  const given = useAnswer("roles_given", {});
  const see = useSubmit(() => call("see_roles_given", {}));
  if (given.state !== "ready" || given.value.length === 0) return null;
  return (
    <Notice>
      {see.refused && <p>{sayError(see.refused)}</p>}
      <ul>
        {given.value.map(({ name, role, passphrase, unit, by, at }) => {
          const args = { name, by, day: dayMonth(dayOf(at), today) };
          return (
            <li key={`${name} ${unit} ${at}`}>
              {passphrase ? (
                <Words id="users-passphrase-given" args={args} />
              ) : unit !== "" ? (
                <Words id="users-unit-given" args={{ ...args, unit }} />
              ) : (
                <Words id="users-role-given" args={{ ...args, role: lowered(say(roleWords[role])) }} />
              )}
            </li>
          );
        })}
      </ul>
      <Button onPress={() => void see.submit()}>{say("users-role-given-seen")}</Button>
    </Notice>
  );
}
