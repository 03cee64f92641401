/** Where something is on its way: equal fields between two thin lines, the present one white with a blue foot. */
import type { ReactNode } from "react";
import { say } from "../words/words";
import { Status } from "./Status";
import styles from "./Steps.module.css";

export interface Step {
  id: string;
  name: ReactNode;
  detail?: ReactNode;
  /** Its day has passed. */
  late?: boolean;
}

export interface StepsProps {
  label: string;
  steps: readonly Step[];
  current: string;
  /** Every step is behind us. */
  finished?: boolean;
}

export function Steps({ label, steps, current, finished }: StepsProps) {
  const now = finished ? steps.length : steps.findIndex((step) => step.id === current);
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={index === now ? styles.now : undefined}
          aria-current={index === now ? "step" : undefined}
        >
          <Status kind={index < now ? "yes" : step.late ? "late" : index === now ? "under_way" : "not_begun"} shapeOnly>
            {say(index < now ? "step-done" : index === now ? "step-now" : "step-coming")}
          </Status>
          <span>
            <span className={styles.name}>{step.name}</span>
            {step.detail && <small className={step.late ? styles.late : undefined}>{step.detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
