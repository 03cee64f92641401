/** "Det här följer med": the ground and, line by line, exactly what is handed out. Nothing else is. */
import type { Ground, ParcelRevision } from "../../api/types/ops";
import { Status } from "../../components/Status";
import { useToday } from "../../shell/session";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./HandoversPage.module.css";
import { groundOf, partsOf } from "./handovers";

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

/** What went along in each parcel that was sealed: an earlier one may have left although a later one took its place. */
export function InParcels({ parcels }: { parcels: readonly ParcelRevision[] }) {
  const today = useToday();
  if (parcels.length === 0) return null;
  return (
    <div className="stack tight small">
      {parcels.map(({ revision, sealed_on, parts }) => {
        const day = dayMonth(sealed_on, today);
        return (
          <p key={revision}>
            {parts.length === 0
              ? say("parcel-along-bare", { day })
              : say("parcel-along", { day, parts: partsOf(parts) })}
          </p>
        );
      })}
    </div>
  );
}
