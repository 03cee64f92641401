//! Passphrases that are tried. Invariant: a wrong one is counted and stands in the log: at once where the vault is open, else in a line of who comes in next, for nobody can write in a locked one.

use super::{Desk, Open};
use crate::{
    casebook::{Act, Actor, Now},
    error::{Error, Result, Rule},
    vault::{
        attempts,
        keys::Key,
        slots::{Opened, Slots},
    },
};

/// The line of who came in after wrong guesses; its reason is how many there were.
pub(crate) const BEFORE: &str = "wrong_guesses_before";

impl Desk {
    /// The passphrase once more: the present user's own, not just anybody's.
    pub(super) fn check_again(&mut self, again: Option<&str>, now: Now) -> Result<()> {
        let passphrase = again.ok_or(Error::AskAgain)?;
        let open = self.open.as_ref().ok_or(Error::Locked)?;
        let (user, key_file) = (open.user.id, open.key_file.clone());
        let opened = self.try_passphrase(passphrase, key_file.as_ref(), now)?;
        if opened.slot.user == user.0 {
            return Ok(());
        }
        self.guessed_wrong(now)?;
        Err(Error::WrongPassphrase)
    }

    /// Finds the slot, counting wrong guesses: among the open vault's own while it is open.
    pub(crate) fn try_passphrase(&mut self, passphrase: &str, key_file: Option<&Key>, now: Now) -> Result<Opened> {
        let slots = match self.open.as_mut() {
            Some(open) => open.slots(&self.place)?,
            None => Slots::read(&self.place)?,
        };
        attempts::may_try(&self.place, now.at)?;
        match slots.open_by_passphrase(passphrase, key_file) {
            Ok(found) => {
                attempts::succeeded(&self.place)?;
                Ok(found)
            }
            Err(Error::WrongPassphrase) => {
                self.guessed_wrong(now)?;
                Err(Error::WrongPassphrase)
            }
            Err(error) => Err(error),
        }
    }

    /// One more wrong guess at a passphrase, of the vault or of a backup. A sheet is no guess: nobody hits upon one.
    pub(crate) fn guessed_wrong(&mut self, now: Now) -> Result<()> {
        attempts::failed(&self.place, now.at)?;
        let Some(open) = self.open.as_mut() else { return Ok(()) };
        let by = open.actor(now);
        open.book.read(&by, Act::lasting("wrong_guess", None), |_| Ok(()))?;
        attempts::logged(&self.place, 1)
    }

    /// Whoever chose a passphrase that is another's knows that one now: the log has a line of it.
    pub(crate) fn note_taken(&mut self, chosen: Result<()>, now: Now) -> Result<()> {
        if matches!(chosen, Err(Error::Rule(Rule::PassphraseTaken))) {
            let open = self.open.as_mut().ok_or(Error::Locked)?;
            let by = open.actor(now);
            open.book.read(&by, Act::lasting("passphrase_taken", None), |_| Ok(()))?;
        }
        chosen
    }

    /// Who comes in after wrong guesses that have no line yet leaves one of how many they are.
    pub(super) fn note_wrong_before(&self, open: &mut Open, by: &Actor) -> Result<()> {
        let wrong = attempts::unlogged(&self.place);
        if wrong == 0 {
            return Ok(());
        }
        open.book.read_because(by, Act::lasting(BEFORE, None), &wrong.to_string(), |_| Ok(()))?;
        let _ = attempts::logged(&self.place, wrong); // where that cannot be written they are told of once more
        Ok(())
    }
}
