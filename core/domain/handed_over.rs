//! What the laptop is handed over for: a child, or a round around the table. Invariant: while it is, nothing else can be asked of the core, and only the passphrase ends it.

use super::ids::{CaseId, ChildSittingId, MeetingId};

/// Who has the laptop, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandedOver {
    /// A child answers its questions alone.
    ToChild {
        /// The child's case.
        case: CaseId,
        /// What is answered belongs to it.
        sitting: ChildSittingId,
    },
    /// It goes round the table for the meeting's own evaluation.
    ForEvaluation(MeetingId),
}
