/** Step 5: done, and three ways to go on. */
import { Button } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { go, to } from "../../shell/route";
import { say } from "../../words/words";
import styles from "./FirstStart.module.css";

export function Done({ team, onGo }: { team: string; onGo: () => Promise<void> }) {
  const arriveAt = (address: string) => {
    go(address);
    void onGo();
  };
  const ways = [
    { id: "import", words: say("start-done-import"), act: say("start-done-import-act"), address: to("imports") },
    { id: "child", words: say("start-done-child"), act: say("start-done-child-act"), address: to("children", "new") },
    {
      id: "meeting",
      words: say("start-done-meeting"),
      act: say("start-done-meeting-act"),
      address: to("meetings", "new"),
    },
  ];
  return (
    <div className={styles.form}>
      <PageHead title={say("start-done-title", { team })} purpose={say("start-done-lead")} />
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
