//! Rows of the table of measures: SIPs. Invariant: the English text says what the counting function does.

use super::{AGE_SEX, COUNT, CountClass, DAYS, Direction, Kind, Measure, SHARE, Section, Unit};
use crate::measures::{counting, groups::Breakdown};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "M23",
        section: Section::Plans,
        unit: Unit::Children,
        class: CountClass::Persons,
        breakdowns: AGE_SEX,
        core: true,
        title_en: "Offered a SIP",
        definition_en: "Distinct children who were offered a SIP in the quarter. Age on the day of the offer.",
        not_counted_en: "SIPs kept in another system that were not offered here: nobody here knows when they were.",
        count: Some(counting::plans_offered),
        ..COUNT
    },
    Measure {
        id: "M24",
        section: Section::Plans,
        unit: Unit::Plans,
        class: CountClass::Persons,
        direction: Direction::Down,
        breakdowns: AGE_SEX,
        core: true,
        title_en: "Declined a SIP",
        definition_en: "Offers of a SIP answered in the quarter with no / offers answered in the quarter.",
        not_counted_en: "Offers that are not answered yet; a no that came after a yes, which ends the SIP; SIPs kept in another system that were not offered here.",
        count: Some(counting::plans_declined),
        ..SHARE
    },
    Measure {
        id: "M25",
        section: Section::Plans,
        unit: Unit::Plans,
        breakdowns: AGE_SEX,
        core: true,
        title_en: "SIPs established",
        definition_en: "SIPs established in the quarter, also those kept in another system when the day is known. Age on the day the plan was established.",
        not_counted_en: "SIPs offered, declined or under way.",
        count: Some(counting::plans_established),
        ..COUNT
    },
    Measure {
        id: "M26",
        section: Section::Plans,
        kind: Kind::Days { target: Some(21) },
        title_en: "From offer to SIP meeting",
        definition_en: "Calendar days from the day a SIP was offered to its meeting, for meetings held in the quarter; and how many of them within 21 days. Waiting: offers in open cases, neither declined nor ended, without a meeting at the end of the quarter.",
        not_counted_en: "SIPs kept in another system that were not offered here; those offered here wait no longer once they are kept there.",
        count: Some(counting::offer_to_plan_meeting),
        ..DAYS
    },
    Measure {
        id: "M27",
        section: Section::Plans,
        unit: Unit::Plans,
        core: true,
        title_en: "SIP followed up on time",
        definition_en: "Follow-ups of SIPs held no later than 14 days after the planned day / follow-ups of SIPs whose 14th day after the planned day lies in the quarter and has come.",
        not_counted_en: "SIPs without a planned follow-up.",
        count: Some(counting::plans_followed_up),
        ..SHARE
    },
    Measure {
        id: "M28",
        section: Section::Plans,
        unit: Unit::Plans,
        breakdowns: &[Breakdown::PlanClosing, Breakdown::Age],
        title_en: "SIPs ended",
        definition_en: "SIPs ended in the quarter, by why, also those that ended before they were established. Age on the day the SIP ended.",
        not_counted_en: "Offers the family said no to.",
        count: Some(counting::plans_closed),
        ..COUNT
    },
    Measure {
        id: "M29",
        section: Section::Plans,
        unit: Unit::Meetings,
        title_en: "Everybody called was there",
        definition_en: "SIP meetings in the quarter where every principal that was called took part / SIP meetings in the quarter where it is written down who was called and who came.",
        not_counted_en: "Missing: SIP meetings where it is not written down.",
        count: Some(counting::everybody_came),
        ..SHARE
    },
    Measure {
        id: "M30",
        section: Section::Plans,
        unit: Unit::Plans,
        direction: Direction::Down,
        breakdowns: &[Breakdown::Deviation],
        title_en: "SIP deviations",
        definition_en: "Deviations in the quarter from what the law or the agreement says about SIP, by kind.",
        not_counted_en: "What was put right before the meeting.",
        count: Some(counting::plan_deviations),
        ..COUNT
    },
];
