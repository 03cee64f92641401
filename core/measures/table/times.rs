//! Rows of the table of measures: lead times, and handovers. Invariant: the English text says what the counting function does.

use super::{AGE, ALL_WAYS, COUNT, DAYS, Direction, Kind, Measure, SHARE, Section, Unit};
use crate::measures::{counting, groups::Breakdown};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "M11",
        breakdowns: &[Breakdown::Age, Breakdown::Stage, Breakdown::Source],
        core: true,
        title_en: "From detection to intake",
        definition_en: "Calendar days from the day the need was first noticed (signal) to intake, for cases that began in the quarter. Median and the day by which nine of ten had begun (smallest number of days that covers at least 90 %).",
        not_counted_en: "Missing: cases without a signal date, or with a signal after intake.",
        count: Some(counting::detection_to_intake),
        ..DAYS
    },
    Measure {
        id: "M12",
        kind: Kind::Days { target: Some(31) },
        breakdowns: ALL_WAYS,
        core: true,
        title_en: "From intake to first meeting",
        definition_en: "Calendar days from intake to the first meeting held where the case was taken up, for cases whose first meeting lies in the quarter; and how many of them within 31 days. Waiting: open cases without such a meeting at the end of the quarter.",
        not_counted_en: "Meetings planned but not held, and agenda items that were parked. Missing: a first meeting before intake.",
        count: Some(counting::intake_to_meeting),
        ..DAYS
    },
    Measure {
        id: "M13",
        section: Section::Times,
        unit: Unit::Meetings,
        core: true,
        title_en: "Feedback within a week",
        definition_en: "Times the family was told within 7 days of the meeting / times a family was to be told after a meeting. The quarter is that of the seventh day. A case from an older list counts as one meeting: the first.",
        not_counted_en: "Missing: older lists without a date of feedback, and feedback dated before the meeting.",
        count: Some(counting::told_within_a_week),
        ..SHARE
    },
    Measure {
        id: "M14",
        breakdowns: ALL_WAYS,
        core: true,
        title_en: "From first meeting to first intervention",
        definition_en: "Calendar days from the first meeting to the first action started or done, for cases whose first intervention lies in the quarter. Waiting: open cases with a meeting and no intervention at the end of the quarter.",
        not_counted_en: "Actions agreed but not started. Missing: cases without a first meeting, or with an intervention before it.",
        count: Some(counting::meeting_to_intervention),
        ..DAYS
    },
    Measure {
        id: "M15",
        breakdowns: &[Breakdown::Age, Breakdown::Stage, Breakdown::Source],
        core: true,
        title_en: "From detection to first intervention",
        definition_en: "Calendar days from the signal to the first action started or done, for cases whose first intervention lies in the quarter. Waiting: open cases with a signal and no intervention at the end of the quarter.",
        not_counted_en: "Actions agreed but not started. Missing: cases without a signal date, or with an intervention before it.",
        count: Some(counting::detection_to_intervention),
        ..DAYS
    },
    Measure {
        id: "M16",
        section: Section::Times,
        unit: Unit::FollowUps,
        title_en: "Followed up on time",
        definition_en: "Follow-ups held no later than 14 days after the planned day / follow-ups whose 14th day after the planned day lies in the quarter and has come.",
        not_counted_en: "Follow-ups planned for after the case was closed.",
        count: Some(counting::followed_up_in_time),
        ..SHARE
    },
    Measure {
        id: "M17",
        direction: Direction::Neither,
        breakdowns: AGE,
        title_en: "Length of the case",
        definition_en: "Calendar days from intake to closing, for cases closed in the quarter. Waiting: cases open at the end of the quarter.",
        not_counted_en: "Missing: cases closed before intake by their dates.",
        count: Some(counting::intake_to_closing),
        ..DAYS
    },
    Measure {
        id: "M18",
        section: Section::Times,
        direction: Direction::Down,
        title_en: "Cases standing still",
        definition_en: "Cases open at the end of the quarter where nothing has happened for more than the set number of days (45 unless the municipality sets another) / cases open at the end of the quarter. Something has happened when the case was taken up in a held meeting, an action was decided, begun, done or dropped, the child was heard, the family was told, a follow-up was held, a SIP or a handover took a step, or a report of concern was made.",
        not_counted_en: "What is only planned; talks that nobody has written down.",
        count: Some(counting::stalled_cases),
        ..SHARE
    },
    Measure {
        id: "M19",
        section: Section::Handovers,
        unit: Unit::Handovers,
        breakdowns: &[Breakdown::Sector, Breakdown::Handover, Breakdown::Stage],
        title_en: "Handovers sent",
        definition_en: "Handovers offered in the quarter, by the sector that receives and by kind.",
        not_counted_en: "Handovers outside HLT.",
        count: Some(counting::handovers_sent),
        ..COUNT
    },
    Measure {
        id: "M20",
        section: Section::Handovers,
        unit: Unit::Handovers,
        breakdowns: &[Breakdown::Sector],
        version: 2,
        core: true,
        title_en: "Accepted in time",
        definition_en: "Handovers accepted no later than their last day for an answer (14 days unless another is agreed) / handovers whose last day lies in the quarter and has come.",
        not_counted_en: "Later answers count as not in time. What the sender took back before its last day is not counted.",
        count: Some(counting::accepted_in_time),
        ..SHARE
    },
    Measure {
        id: "M21",
        section: Section::Handovers,
        unit: Unit::Handovers,
        direction: Direction::Down,
        breakdowns: &[Breakdown::Sector],
        version: 2,
        core: true,
        title_en: "Bounced handovers",
        definition_en: "Handovers declined, sent back, expired or without an answer on their last day / handovers settled in the quarter. A handover is settled the day it first comes back, the day it is accepted in time, or the day after its last day without an answer.",
        not_counted_en: "Reminders, questions for clarification, and what the sender took back before its last day.",
        count: Some(counting::bounced),
        ..SHARE
    },
    Measure {
        id: "M22",
        section: Section::Handovers,
        unit: Unit::Handovers,
        breakdowns: &[Breakdown::Stage],
        title_en: "Transitions with a handover talk",
        definition_en: "Transitions and moves offered in the quarter where sender and receiver met over the child / transitions and moves offered in the quarter.",
        not_counted_en: "Other kinds of handover.",
        count: Some(counting::handover_talks),
        ..SHARE
    },
];
