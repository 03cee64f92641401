//! Words that people use for the sources and the reasons.

use super::*;

#[test]
fn every_label_is_understood_as_itself() {
    assert!(ReferralSource::ALL.iter().all(|value| source(&value.label_sv()) == Some(*value)));
    assert!(ClosingReason::ALL.iter().all(|value| closing_reason(&value.label_sv()) == Some(*value)));
}

#[test]
fn other_words_for_the_same_are_understood() {
    use ReferralSource::*;
    for (text, value) in [
        ("Skolan", School),
        ("EHT", PupilHealth),
        ("Skolsköterska", PupilHealth),
        ("Bvc-ssk", ChildHealth),
        ("HC", HealthCentre),
        ("vårdcentralen", HealthCentre),
        ("Soc", SocialServices),
        ("IFO", SocialServices),
        ("VH", Guardian),
        ("Mamma", Guardian),
        ("Föräldrarna", Guardian),
        ("eleven själv", ChildSelf),
        ("Fritidsgården", Leisure),
        ("rektor på skolan", School),
        ("Folktandvården", Dental),
        ("Förskolan", Preschool),
        ("elevhälsan", PupilHealth),
        ("mamma och pappa", Guardian),
        ("BVC-sjuksköterska", ChildHealth),
        ("Förskolepersonalen", Preschool),
        ("Soc.tjänsten", SocialServices),
    ] {
        assert_eq!(source(text), Some(value), "{text}");
    }
}

#[test]
fn what_is_unclear_is_not_guessed() {
    for text in ["grannen (?)", "skola/BVC", "BUP?", "", "Anna på skolan"] {
        assert_eq!(source(text), None, "{text}");
    }
    for (text, reason) in [
        ("Flyttat", Some(ClosingReason::Moved)),
        ("Överlämnat", Some(ClosingReason::OtherActor)),
        ("se journal", None),
        ("Målet är nått", Some(ClosingReason::GoalReached)),
        ("Familjen tackade nej", Some(ClosingReason::FamilyDeclined)),
        ("remitterad till BUP", Some(ClosingReason::OtherActor)),
        ("SIP, familjen flyttar", None),
        ("samtycket drogs tillbaka", Some(ClosingReason::ConsentWithdrawn)),
        ("flyttat?", None),
    ] {
        assert_eq!(closing_reason(text), reason, "{text}");
    }
}
