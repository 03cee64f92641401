/** "Det här följer med": the ground and, line by line, exactly what is handed out. Nothing else is. */
import type { Ground } from "../../api/types/ops";
import { Status } from "../../components/Status";
import { say } from "../../words/words";
import styles from "./HandoversPage.module.css";
import { groundOf } from "./handovers";

export interface GoesProps {
  ground: Ground;
  information: readonly string[];
  /** What the family does not want shared. */
  excluded: readonly string[];
}

export function Goes({ ground, information, excluded }: GoesProps) {
  return (
    <dl className={styles.goes}>
      <dt>
        <Status kind="yes" shapeOnly>
          {say("handover-goes")}
        </Status>
        <span>{groundOf(ground)}</span>
      </dt>
      {information.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
      {information.length === 0 && <dd className="muted">{say("handover-goes-nothing")}</dd>}
      {excluded.length > 0 && (
        <>
          <dt>
            <Status kind="no" shapeOnly>
              {say("handover-goes-not")}
            </Status>
            <span>{say("handover-goes-not")}</span>
          </dt>
          {excluded.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </>
      )}
    </dl>
  );
}
