/** Everybody who can unlock the vault: roles, units, key files, and what can be done with each. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { UserView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Menu, type MenuChoice } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { Row, Rows } from "../../components/Rows";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { useOpenSession, useSession } from "../../shell/session";
import { say, Words } from "../../words/words";
import { PassphraseDialog } from "./PassphraseDialog";
import { RolesGiven } from "./RolesGiven";
import { UserDialog } from "./UserDialog";
import { roleWords, unitsOf, works } from "./users";

type Act =
  | { kind: "add" }
  | { kind: "sheets" }
  | { kind: "change" | "reset" | "own" | "remove" | "give" | "take"; view: UserView };

export function Users() {
  const users = useAnswer("list_users", {});
  const { opens_protected, user } = useOpenSession();
  const { refresh, setSheetLater } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  // Only a coordinator gives a passphrase or a sheet that opens children's files.
  const coordinates = user.role === "coordinator";

  const confirm = useSubmit(async (passphrase: string) => {
    if (act === null) return;
    if (act.kind === "sheets") {
      await call("new_recovery_sheets", {}, { passphrase });
      setSheetLater(null);
      await refresh();
    } else if (act.kind !== "add") {
      const { id: user, name } = act.view.user;
      if (act.kind === "remove") await call("remove_user", { user }, { passphrase });
      else await call("let_open_protected", { user, may: act.kind === "give" }, { passphrase });
      toast({ text: say(act.kind === "remove" ? "users-removed" : "users-protected-done", { name }) });
      await refresh();
    }
    close();
  });

  const choices = (view: UserView): MenuChoice[] => [
    { id: "change", name: say("change"), onChoose: () => setAct({ kind: "change", view }) },
    ...(view.you
      ? [{ id: "own", name: say("users-own-passphrase"), onChoose: () => setAct({ kind: "own", view }) }]
      : coordinates || !works(view.user.role)
        ? [{ id: "reset", name: say("users-reset"), onChoose: () => setAct({ kind: "reset", view }) }]
        : []),
    ...(opens_protected
      ? [
          {
            id: "protected",
            name: say(view.opens_protected ? "users-protected-take" : "users-protected-give"),
            onChoose: () => setAct({ kind: view.opens_protected ? "take" : "give", view }),
          },
        ]
      : []),
    ...(view.you
      ? []
      : [{ id: "remove", name: say("users-remove"), onChoose: () => setAct({ kind: "remove", view }) }]),
  ];

  return (
    <section aria-labelledby="users-title">
      <div className="section">
        <h2 id="users-title">{say("users-title")}</h2>
        <p className="muted">{say("users-lead")}</p>
      </div>
      {coordinates && <RolesGiven />}
      {users.state === "waiting" && <p className="muted">{say("users-waiting")}</p>}
      {users.state === "failed" && <Notice kind="problem">{sayError(users.error)}</Notice>}
      {users.state === "ready" && (
        <Rows lined>
          {users.value.map((view) => (
            <Row
              key={view.user.id}
              reason={[
                say(roleWords[view.user.role]),
                unitsOf(view),
                view.you && say("users-you"),
                view.key_file && say("users-key-file"),
                view.opens_protected && say("users-opens-protected"),
              ]
                .filter(Boolean)
                .join(" · ")}
              end={
                <Menu
                  dense
                  label={<span className="sr">{`${say("users-more")} ${view.user.name}`}</span>}
                  choices={choices(view)}
                />
              }
            >
              <Words id="users-line" args={{ name: view.user.name, title: view.title }} />
            </Row>
          ))}
        </Rows>
      )}
      <div className="actions">
        <Button icon="plus" onPress={() => setAct({ kind: "add" })}>
          {say("users-new")}
        </Button>
        {coordinates && (
          <Button look="quiet" onPress={() => setAct({ kind: "sheets" })}>
            {say("users-sheets-new")}
          </Button>
        )}
      </div>
      {act?.kind === "add" && <UserDialog view={null} onClose={close} />}
      {act?.kind === "change" && <UserDialog view={act.view} onClose={close} />}
      {(act?.kind === "reset" || act?.kind === "own") && <PassphraseDialog view={act.view} onClose={close} />}
      {act?.kind === "remove" && (
        <AskAgain act={say("users-remove-act", { name: act.view.user.name })} submit={confirm} onClose={close}>
          {say("users-remove-lead", { name: act.view.user.name })}{" "}
          {act.view.sheets && say("users-sheets-move", { name: act.view.user.name })}
        </AskAgain>
      )}
      {(act?.kind === "give" || act?.kind === "take") && (
        <AskAgain
          act={say(act.kind === "give" ? "users-protected-give-act" : "users-protected-take-act")}
          submit={confirm}
          onClose={close}
        >
          {say(act.kind === "give" ? "users-protected-give-lead" : "users-protected-take-lead", {
            name: act.view.user.name,
          })}
        </AskAgain>
      )}
      {act?.kind === "sheets" && (
        <AskAgain act={say("users-sheets-new")} submit={confirm} onClose={close}>
          {say("users-sheets-new-lead")}
        </AskAgain>
      )}
    </section>
  );
}
