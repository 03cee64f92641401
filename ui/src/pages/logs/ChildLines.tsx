/** Who has read about one child: what the family may ask for. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile } from "../../api/files";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { Lines } from "./Lines";

export function ChildLines({ child }: { child: string }) {
  const extract = useAnswer("log_extract", { child });
  const print = useSubmit(async () => {
    await printFile(await call("child_log_paper", { child }));
  });
  const numbers = extract.state === "ready" ? extract.value.case_numbers.join(", ") : "";
  return (
    <>
      <PageHead
        where={<Link href={to("logs")}>{say("log-title")}</Link>}
        title={say("log-child-title")}
        purpose={extract.state === "ready" ? say("log-child-lead", { numbers }) : say("log-waiting")}
        arrival={child}
      >
        <Button look="primary" icon="print" isPending={print.busy} onPress={() => void print.submit()}>
          {say("log-print")}
        </Button>
      </PageHead>
      {print.refused && <Notice kind="problem">{sayError(print.refused)}</Notice>}
      {extract.state === "failed" && <Notice kind="problem">{sayError(extract.error)}</Notice>}
      {extract.state === "ready" &&
        (extract.value.lines.length === 0 ? <p>{say("log-child-none")}</p> : <Lines lines={extract.value.lines} />)}
    </>
  );
}
