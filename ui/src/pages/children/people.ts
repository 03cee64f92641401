/** The people around the table, for whoever chooses among them. No React here. */
import type { Professional } from "../../api/types/ops";

/** Those who can be given something new: nobody whose unit has ended. */
export const working = (people: readonly Professional[]) => people.filter((one) => !one.unit_ended);
