/** Step 2: the municipality (the county follows), the team's name and the coordinator's. */
import { useState } from "react";
import { useAnswer } from "../../api/answers";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/Choice";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { TextField } from "../../components/TextField";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import styles from "./FirstStart.module.css";

export interface Team {
  municipality: string | null;
  name: string;
  user: string;
}

export const emptyTeam: Team = { municipality: null, name: "", user: "" };

export interface TeamFormProps {
  team: Team;
  onChange: (team: Team) => void;
  onBack: () => void;
  onContinue: () => void;
}

export function TeamForm({ team, onChange, onBack, onContinue }: TeamFormProps) {
  const municipalities = useAnswer("list_municipalities", {});
  const [checked, setChecked] = useState(false);
  const all = municipalities.state === "ready" ? municipalities.value : [];
  const named = (code: string | null) => all.find((one) => one.code === code);
  const suggestion = (code: string | null) => {
    const name = named(code)?.name;
    return name ? say("start-team-suggestion", { municipality: name }) : "";
  };
  const lacks = {
    municipality: team.municipality === null,
    name: team.name.trim() === "",
    user: team.user.trim() === "",
  };
  return (
    <>
      <PageHead title={say("start-team-title")} purpose={say("start-team-lead")} />
      <div className={styles.form}>
        {municipalities.state === "failed" && <Notice kind="problem">{sayError(municipalities.error)}</Notice>}
        <Form
          onSubmit={() => {
            setChecked(true);
            if (!Object.values(lacks).includes(true)) onContinue();
          }}
        >
          {municipalities.state === "ready" && (
            <ComboBox
              label={say("start-municipality")}
              hint={
                team.municipality
                  ? say("start-county", { county: named(team.municipality)?.county ?? "" })
                  : say("start-municipality-hint")
              }
              items={all.map(({ code, name, county }) => ({ id: code, name, detail: county }))}
              value={team.municipality}
              onChange={(code) => {
                // A name the user has written stays; a suggested one follows the municipality.
                const own = team.name !== "" && team.name !== suggestion(team.municipality);
                onChange({ ...team, municipality: code, name: own ? team.name : suggestion(code) });
              }}
              error={checked && lacks.municipality ? say("start-municipality-missing") : undefined}
              autoFocus
            />
          )}
          <TextField
            label={say("start-team-name")}
            hint={say("start-team-name-hint")}
            value={team.name}
            onChange={(name) => onChange({ ...team, name })}
            error={checked && lacks.name ? say("start-team-name-missing") : undefined}
          />
          <TextField
            label={say("start-user")}
            hint={say("start-user-hint")}
            value={team.user}
            onChange={(user) => onChange({ ...team, user })}
            error={checked && lacks.user ? say("start-user-missing") : undefined}
          />
          <div className="actions">
            <Button type="submit" look="primary">
              {say("next")}
            </Button>
            <Button look="link" onPress={onBack}>
              {say("back")}
            </Button>
          </div>
        </Form>
      </div>
    </>
  );
}
