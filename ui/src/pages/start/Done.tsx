/** Step 5: done, and how to go on: three ways to begin, or, when a sheet was used, a backup of what holds now. */
import { Button } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { go, to } from "../../shell/route";
import { say } from "../../words/words";
import styles from "./FirstStart.module.css";

export interface DoneProps {
  team: string;
  /** Whether a used sheet was replaced, in a vault that has been worked in. */
  renewed: boolean;
  onGo: () => Promise<void>;
}

export function Done({ team, renewed, onGo }: DoneProps) {
  const arriveAt = (address: string) => {
    go(address);
    void onGo();
  };
  const begin = [
    { id: "import", words: say("start-done-import"), act: say("start-done-import-act"), address: to("imports") },
    { id: "child", words: say("start-done-child"), act: say("start-done-child-act"), address: to("children", "new") },
    {
      id: "meeting",
      words: say("start-done-meeting"),
      act: say("start-done-meeting-act"),
      address: to("meetings", "new"),
    },
  ];
  const goOn = [
    { id: "backup", words: say("start-renewed-backup"), act: say("start-renewed-backup-act"), address: to("backups") },
  ];
  const ways = renewed ? goOn : begin;
  return (
    <div className={styles.form}>
      <PageHead
        title={renewed ? say("start-renewed-title") : say("start-done-title", { team })}
        purpose={say(renewed ? "start-renewed-lead" : "start-done-lead")}
      />
      <Rows lined>
        {ways.map(({ id, words, act, address }) => (
          <Row
            key={id}
            end={
              <Button look="link" onPress={() => arriveAt(address)}>
                {act}
              </Button>
            }
          >
            {words}
          </Row>
        ))}
      </Rows>
      <div className={`actions ${styles.end}`}>
        <Button look="primary" onPress={() => arriveAt(to("today"))}>
          {say("start-done-button")}
        </Button>
      </div>
    </div>
  );
}
