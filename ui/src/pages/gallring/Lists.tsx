/** The lists so far, and the certificate of each that was carried out. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile } from "../../api/files";
import type { GallringList } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { approved, standings } from "./gallring";

export function Lists({ lists }: { lists: readonly GallringList[] }) {
  const today = useToday();
  const print = useSubmit(async (list: string) => printFile(await call("gallring_certificate", { list })));
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="gallring-lists">
      <div className="section">
        <h2 id="gallring-lists">{say("gallring-lists")}</h2>
      </div>
      {print.refused && <Notice kind="problem">{sayError(print.refused)}</Notice>}
      <Rows lined label={say("gallring-lists")}>
        {lists.map((list) => (
          <Row
            key={list.id}
            status={<Status kind={standings[list.state].kind}>{say(standings[list.state].word)}</Status>}
            reason={list.reason || say("gallring-list-by", { name: list.made_by })}
            end={
              list.state === "carried_out" && (
                <Button
                  look="link"
                  aria-label={say("gallring-certificate-of", { day: dayMonth(list.made_on, today) })}
                  onPress={() => void print.submit(list.id)}
                >
                  {say("gallring-certificate")}
                </Button>
              )
            }
          >
            {list.state === "carried_out"
              ? say("gallring-list-done", {
                  count: approved(list),
                  day: dayMonth(list.carried_out_on ?? list.made_on, today),
                })
              : say("gallring-list-line", { count: list.lines.length, day: dayMonth(list.made_on, today) })}
          </Row>
        ))}
      </Rows>
    </section>
  );
}
