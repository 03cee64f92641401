/** Inställningar: who sits around the table, how large the text is, and how the vault is kept safe. */
import { useState } from "react";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Link } from "../../components/Link";
import { PageHead } from "../../components/PageHead";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { say } from "../../words/words";
import { EvaluationQuestions } from "./EvaluationQuestions";
import { IdleMinutes } from "./IdleMinutes";
import { MeetingTypes } from "./MeetingTypes";
import { onLinux } from "./onLinux";
import { PassphraseDialog } from "./PassphraseDialog";
import { People } from "./People";
import { PersonDialog } from "./PersonDialog";
import { PlanSettings } from "./PlanSettings";
import { PaperSettings } from "./papers/PaperSettings";
import { Sample } from "./Sample";
import styles from "./SettingsPage.module.css";
import { Teams } from "./Teams";
import { TextSize } from "./TextSize";
import { Units } from "./Units";
import { Users } from "./Users";

export default function SettingsPage({ path }: PageProps) {
  const [part, id] = path;
  if (part === "teams") return <Teams id={id} />;
  if (part === "questions") return <EvaluationQuestions />;
  if (part === "units") return <Units />;
  if (part === "types") return <MeetingTypes />;
  if (part === "plans") return <PlanSettings />;
  if (part === "papers") return <PaperSettings path={path.slice(1)} />;
  return <Settings />;
}

function Settings() {
  const { team, user, demo, key_file = false } = useOpenSession();
  const keeps = user.role === "coordinator" || user.role === "administrator";
  const [adding, setAdding] = useState(false);
  const [renewing, setRenewing] = useState(false);
  return (
    <>
      <PageHead where={team} title={say("place-settings")} purpose={say("settings-purpose")}>
        {keeps && (
          <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
            {say("settings-person-new")}
          </Button>
        )}
      </PageHead>
      <div className={styles.columns}>
        <div className="stack">
          <People mayChange={keeps} />
          {keeps && <Users />}
        </div>
        <div className="stack">
          {demo && <Sample />}
          <section aria-labelledby="settings-text">
            <TextSize />
          </section>
          <section aria-labelledby="settings-more">
            <h2 id="settings-more">{say("settings-more")}</h2>
            <p>
              <Link href={to("settings", "teams")}>{say("teams-link")}</Link>
            </p>
            <p>
              <Link href={to("settings", "types")}>{say("types-link")}</Link>
            </p>
            {keeps && (
              <p>
                <Link href={to("settings", "units")}>{say("units-title")}</Link>
              </p>
            )}
            {keeps && (
              <p>
                <Link href={to("settings", "questions")}>{say("questions-title")}</Link>
              </p>
            )}
            {keeps && (
              <p>
                <Link href={to("settings", "plans")}>{say("settings-plans")}</Link>
              </p>
            )}
            {keeps && (
              <p>
                <Link href={to("settings", "papers")}>{say("papers-title")}</Link>
              </p>
            )}
            <p>
              <Link href={to("wording")}>{say("wording-title")}</Link>
            </p>
          </section>
          <section aria-labelledby="settings-safety">
            <h2 id="settings-safety">{say("settings-safety")}</h2>
            <IdleMinutes />
            <ul className={styles.safety}>
              <li>
                <Icon name="shield" />
                {say("settings-safety-encrypted")}
              </li>
              <li>
                <Icon name="offline" />
                {say("settings-safety-offline")}
              </li>
              {!onLinux() && (
                <li>
                  <Icon name="warning" />
                  {say("settings-safety-elsewhere")}
                </li>
              )}
            </ul>
            {!keeps && (
              <div className="actions">
                <Button onPress={() => setRenewing(true)}>{say("users-own-passphrase")}</Button>
              </div>
            )}
            <p className="actions">
              <Link href={to("backups")}>{say("backup-title")}</Link>
              {user.role !== "member" && (
                <>
                  <Link href={to("logs")}>{say("log-title")}</Link>
                  <Link href={to("gallring")}>{say("gallring-title")}</Link>
                </>
              )}
            </p>
          </section>
        </div>
      </div>
      {renewing && <PassphraseDialog view={{ user, you: true, key_file }} onClose={() => setRenewing(false)} />}
      {adding && <PersonDialog person={null} onClose={() => setAdding(false)} />}
    </>
  );
}
