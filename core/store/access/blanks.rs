//! What of a row is blank that may itself be seen. Invariant: free text that can name a family is read by whoever may see what it is about, and is not written over by anybody else.

use super::{REFUSED, WITHOUT_HIDDEN};
use crate::domain::users::Sight;

/// Columns with free text that can name somebody: blank for who does not see every child, and for a coordinator where the meeting is about the family of a child whom that one must not see.
const BLANK: &[(&str, &str)] =
    &[("attendances", "guest"), ("attendances", "reason"), ("meetings", "reason"), ("minutes_signatures", "content")];

/// Whether a table has such a column.
pub(super) fn has(table: &str) -> bool {
    BLANK.iter().any(|(name, _)| *name == table)
}

/// A column as it is shown, in SQL.
pub(super) fn shown(table: &str, column: &str, sight: Sight) -> String {
    let seen = match sight {
        Sight::OwnUnit | Sight::NoChild if (table, column) == ("cases", "worry") => {
            "child_id IN (SELECT child_id FROM temp.seen WHERE fully)".to_owned()
        }
        _ if !BLANK.contains(&(table, column)) => return format!("\"{column}\""),
        Sight::Everything if table == "meetings" => without_hidden("meetings.id"),
        Sight::Everything => without_hidden(&format!("{table}.meeting_id")),
        Sight::OwnUnit | Sight::NoChild => "0".to_owned(),
    };
    format!("CASE WHEN (SELECT whole FROM temp.scope) OR {seen} THEN \"{column}\" ELSE '' END AS \"{column}\"")
}

fn without_hidden(meeting: &str) -> String {
    WITHOUT_HIDDEN.replace("{row}.meeting_id", meeting)
}

/// Triggers that keep who comes to the meeting of such a family as it stands: what is blank for the one who writes would be lost.
pub(super) fn kept() -> String {
    let kept = |verb: &str| {
        format!(
            "CREATE TEMP TRIGGER access_{}_attendances BEFORE {verb} ON main.attendances WHEN NOT ((SELECT whole FROM temp.scope) OR {}) BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END;",
            verb.to_lowercase(),
            without_hidden("NEW.meeting_id"),
        )
    };
    ["INSERT", "UPDATE"].map(kept).concat()
}
