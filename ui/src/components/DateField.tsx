/** A date by its parts, year-month-day, with a calendar that starts on Monday. Gives "2026-10-13", or null while it is not whole. */
import { type CalendarDate, parseDate } from "@internationalized/date";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from "react-aria-components";
import styles from "./DateField.module.css";
import { FieldFrame, type FieldWords } from "./Field";
import fields from "./Field.module.css";
import { Icon } from "./Icon";
import popovers from "./Popover.module.css";

export interface DateFieldProps extends FieldWords {
  value?: string | null;
  defaultValue?: string | null;
  onChange?: (day: string | null) => void;
  name?: string;
  earliest?: string;
  latest?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

const parsed = (day: string | null | undefined) => (day ? parseDate(day) : day === null ? null : undefined);

export function DateField(props: DateFieldProps) {
  return (
    <DatePicker<CalendarDate>
      className={fields.field}
      value={parsed(props.value)}
      defaultValue={parsed(props.defaultValue)}
      onChange={(day) => props.onChange?.(day ? day.toString() : null)}
      name={props.name}
      granularity="day"
      minValue={parsed(props.earliest)}
      maxValue={parsed(props.latest)}
      isRequired={!props.optional}
      isInvalid={Boolean(props.error)}
      isDisabled={props.disabled}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <FieldFrame label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
        {/* As in any other field, Enter sends the form; on its way in, as the segments keep it for themselves. */}
        <Group
          className={`${fields.control} ${styles.group}`}
          onKeyDownCapture={(event) => {
            const segment = event.target instanceof HTMLElement && event.target.matches("[role=spinbutton]");
            if (event.key !== "Enter" || event.ctrlKey || !segment) return;
            event.preventDefault();
            event.currentTarget.closest("form")?.requestSubmit();
          }}
        >
          <DateInput className={styles.input}>
            {(segment) => <DateSegment segment={segment} className={styles.segment} />}
          </DateInput>
          <AriaButton className={styles.open}>
            <Icon name="meetings" />
          </AriaButton>
        </Group>
      </FieldFrame>
      <Popover className={popovers.popover}>
        <Dialog className={styles.dialog}>
          <Calendar firstDayOfWeek="mon">
            <header className={styles.head}>
              <AriaButton slot="previous" className={styles.turn}>
                <Icon name="left" />
              </AriaButton>
              <Heading className={styles.month} />
              <AriaButton slot="next" className={styles.turn}>
                <Icon name="right" />
              </AriaButton>
            </header>
            <CalendarGrid className={styles.grid} weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
