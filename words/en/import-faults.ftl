### What is to be put right in a row of a list that waits, in a register extract in English: what is wrong, without what the municipality is to do. A test goes through every fault.

import-fault-same-number-twice = Cell { $cell }: the same number, or the same name and date of birth, stands in another row.
import-fault-checksum = Cell { $cell }: the last digit of the personal identity number does not match the others.
import-fault-number-not-readable = Cell { $cell }: what is written here is not a personal identity number.
import-fault-number-impossible-date = Cell { $cell }: the personal identity number begins with a date that does not exist.
import-fault-number-interim = Cell { $cell }: this is a temporary number from the school, not a personal identity number.
import-fault-number-future-birth = Cell { $cell }: according to the personal identity number, the child has not been born yet.
import-fault-no-name = Cell { $cell }: the row has no name.
import-fault-no-intake = Cell { $cell }: there is no date for when the case came in.
import-fault-impossible-date = Cell { $cell }: the date does not exist in the calendar.
import-fault-date-not-readable = Cell { $cell }: what is written here cannot be read as a date.
import-fault-date-without-year = Cell { $cell }: the date has no year.
import-fault-date-without-day = Cell { $cell }: the date does not say which day.
import-fault-date-too-early = Cell { $cell }: the date is too far back in time.
import-fault-future-intake = Cell { $cell }: according to the list, the case came in on a day that has not been yet.
import-fault-future-date = Cell { $cell }: the date has not been yet.
import-fault-date-before-birth = Cell { $cell }: according to the list, the case came in before the child was born.
import-fault-closed-before-intake = Cell { $cell }: according to the list, the case was closed before it came in.
import-fault-closed-on-missing = Cell { $cell }: the row says why the case was closed, but not on which day.
import-fault-unknown-source = Cell { $cell }: it is not known who is meant as the one who took the initiative.
import-fault-unknown-closing-reason = Cell { $cell }: the reason for closing the case is not one that Samlat knows.
import-fault-count-not-readable = Cell { $cell }: what is written here is not a number of times.
import-fault-yes-no-not-readable = Cell { $cell }: what is written here is neither yes nor no.
import-fault-other-table = Cell { $cell }: the row belongs to another table in the list.
import-fault-protected-by-hand = Cell { $cell }: the child has protected personal data, and the row cannot be read in as it is.
