//! What a window does with what it shows, after an op and after a while. Invariant: nothing stays shown when the vault is locked, however that came about.

use super::desks::LockedBy;
use crate::error::Error;
use chrono::TimeDelta;

/// Two looks at the clock so far apart mean that the computer slept in between.
const SLEPT: TimeDelta = TimeDelta::seconds(60);
/// The window locks itself first; this sees to it also when it cannot.
const GRACE: TimeDelta = TimeDelta::seconds(10);

/// Whether the vault is locked by this op, also when it was stopped in the middle, as by a stick that was pulled out or a full disk: what the window shows must go then.
#[must_use]
pub fn has_locked(op: &str, was_open: bool, refused: Option<&Error>, is_open: impl FnOnce() -> bool) -> bool {
    match refused {
        None => op == "lock",
        Some(Error::Locked) => false,
        Some(_) => was_open && !is_open(),
    }
}

/// Whether other programs may picture the private window after this op; none where it changes nothing. In a meeting whose room sees the laptop's own screen it is what a video call shows.
#[must_use]
pub fn seen_after(op: &str, shared: impl FnOnce() -> bool) -> Option<bool> {
    match op {
        "set_sharing" | "start_meeting" | "reopen_meeting" => Some(shared()),
        "end_meeting" => Some(false),
        _ => None,
    }
}

/// Why it should be locked now: it has been too long since the last look at the clock, or since somebody did something. A clock that was set back can say neither until it has come as far again: that
/// locks at once, as sleep does.
#[must_use]
pub fn due(unseen: TimeDelta, idle: TimeDelta, minutes: u32) -> Option<LockedBy> {
    match () {
        () if unseen.abs() > SLEPT => Some(LockedBy::Sleep),
        () if idle >= TimeDelta::minutes(minutes.into()) + GRACE => Some(LockedBy::Idle),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_video_call_sees_the_private_window_only_in_a_meeting_where_everybody_sees_the_screen() {
        let after = |op, shared| seen_after(op, || shared);
        for begins in ["set_sharing", "start_meeting", "reopen_meeting"] {
            assert_eq!((after(begins, true), after(begins, false)), (Some(true), Some(false)), "{begins}");
        }
        assert_eq!((after("end_meeting", true), after("go_to_item", true)), (Some(false), None));
    }

    #[test]
    fn what_is_shown_goes_when_the_vault_is_locked_also_by_what_stopped_in_the_middle() {
        let after = |op, was_open, refused: Option<&Error>, is_open| has_locked(op, was_open, refused, || is_open);
        let full = Error::File(std::io::ErrorKind::StorageFull);
        assert!(after("lock", true, None, false) && after("lock", true, Some(&full), false));
        assert!(after("remove_user", true, Some(&full), false) && !after("remove_user", true, Some(&full), true));
        assert!(
            !after("unlock", false, Some(&Error::WrongPassphrase), false),
            "the lock screen stays while one guesses"
        );
        assert!(!after("list_cases", true, Some(&Error::Locked), false), "who locked it has seen to it");
        assert!(!after("list_cases", true, None, true));
    }

    #[test]
    fn it_locks_after_sleep_and_when_nobody_was_there_for_too_long_and_not_before() {
        let after = |unseen, idle| due(TimeDelta::seconds(unseen), TimeDelta::seconds(idle), 2);
        assert_eq!(after(5, 0), None);
        assert_eq!((after(60, 60), after(-2, 100)), (None, None), "a busy computer looks late; a clock is put right");
        assert_eq!(after(61, 61), Some(LockedBy::Sleep), "the clock jumped");
        assert_eq!(after(-3_600, -3_500), Some(LockedBy::Sleep), "the clock was set back");
        assert_eq!(after(5, 129), None, "the window may lock itself first");
        assert_eq!(after(5, 130), Some(LockedBy::Idle));
    }
}
