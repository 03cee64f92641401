//! What took long to work out, kept until something changes. Invariant: it is given only to whom it was worked out for, for the same question on the same day, and each time with its own
//! line in the log.

use super::{Act, Actor, Casebook};
use crate::error::Result;
use chrono::NaiveDate;
use rusqlite::Connection;
use std::any::Any;
use uuid::Uuid;

/// The answer to one question.
pub(super) struct Kept {
    of: Of,
    answer: Box<dyn Any + Send>,
}

/// Whose question, and which.
#[derive(PartialEq)]
struct Of {
    user: Uuid,
    unit: Option<Uuid>,
    on: NaiveDate,
    op: &'static str,
    about: String,
}

impl Casebook {
    /// Something has changed: who may see what, and what was worked out, is worked out anew.
    pub(super) fn changed(&mut self) {
        self.sight_stale = true;
        self.kept = None;
    }

    /// Looks at something as [`Casebook::read`] does, or gives what was seen the last time when nothing has changed since; `about` is what the answer depends on besides.
    pub(crate) fn read_kept<T: Clone + Send + 'static>(
        &mut self,
        by: &Actor,
        act: Act,
        about: String,
        look: impl FnOnce(&Connection) -> Result<T>,
    ) -> Result<T> {
        let of = Of { user: by.user.0, unit: by.unit, on: by.today(), op: act.op, about };
        let kept = self.kept.as_ref().filter(|kept| kept.of == of);
        if let Some(answer) = kept.and_then(|kept| kept.answer.downcast_ref::<T>()).cloned() {
            self.read(by, act, |_| Ok(()))?;
            return Ok(answer);
        }
        let answer = self.read(by, act, look)?;
        self.kept = Some(Kept { of, answer: Box::new(answer.clone()) });
        Ok(answer)
    }
}
