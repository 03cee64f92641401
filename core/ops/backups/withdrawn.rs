//! What was withdrawn since a backup was made, withdrawn in it before it takes the vault's place. Invariant: nobody opens protected identities who is known not to any more, and no paper is printed
//! about a protected child of whom that was stopped; a family that has said no has not said yes again.

use crate::{
    casebook::{Act, Actor, Casebook},
    error::Result,
    store,
    vault::{
        keys::Key,
        ledgers::Gone,
        slots::{SlotKind, Slots},
    },
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Takes the key of protected identities from who is known not to have it any more; the sheets keep it. When no passphrase would be left that has it, those get it who are known to, as far as `key` is
/// there to be given. The answer is from whom it was taken: from nobody when it would be lost.
pub(super) fn close(slots: &mut Slots, known: &BTreeMap<Uuid, bool>, key: Option<&Key>) -> Result<Vec<Uuid>> {
    let has: Vec<Uuid> = slots.headers().map(|slot| slot.user).filter(|user| slots.may_open_protected(*user)).collect();
    let kept = has.iter().any(|user| known.get(user) != Some(&false));
    let closed: Vec<Uuid> =
        known.iter().filter(|(user, may)| !**may && has.contains(user)).map(|(user, _)| *user).collect();
    if closed.is_empty() || !kept && !slots.holds_protected(SlotKind::Recovery, None) {
        return Ok(Vec::new());
    }
    slots.take_protected(&closed);
    if let Some(key) = key.filter(|_| !kept && slots.can_reseal()) {
        let opens: Vec<Uuid> = known.iter().filter(|(_, may)| **may).map(|(user, _)| *user).collect();
        slots.set_protected(&opens, key)?;
    }
    Ok(closed)
}

/// Writes in the log from whom the key was taken, stops the printing that is known to be stopped, and takes back what families are known to have taken back, each with a line.
pub(super) fn write(book: &mut Casebook, by: &Actor, closed: &[Uuid], gone: &Gone) -> Result<()> {
    for user in closed {
        book.write(by, Act::lasting("let_open_protected", Some(*user)), |_| Ok(()))?;
    }
    for child in book.peek(store::identities::printed)? {
        if gone.unprinted.contains(&child.0) {
            book.write(by, Act::lasting("stop_printing", Some(child.0)), |tx| {
                store::identities::set_print_reason(tx, child, "")
            })?;
        }
    }
    for refusal in &gone.refusals {
        // What was noted before it was made is in it, as what was said after that.
        if let Some((line, hash)) = &refusal.noted
            && book.peek(|db| store::log::hash_of(db, *line))?.as_ref() == Some(hash)
        {
            continue;
        }
        let consents = book.peek(|db| store::consents::of_child(db, refusal.child))?;
        if let Some((consent, answers)) = refusal.denies(&consents) {
            book.write(by, Act::lasting("answer_consent", Some(refusal.child.0)), |tx| {
                store::consents::set_answers(tx, consent, &answers)
            })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::keys::Cost;

    const INGRID: Uuid = Uuid::from_u128(1);
    const BERIT: Uuid = Uuid::from_u128(2);
    const ERIK: Uuid = Uuid::from_u128(3);
    const ALL: [Uuid; 3] = [INGRID, BERIT, ERIK];

    /// The slots of all three, of whom `openers` have the key of protected identities, and a sheet that has it where there is one.
    fn slots(openers: &[Uuid], sheet: bool, key: &Key) -> Slots {
        let (mut slots, master) = (Slots::new(Uuid::from_u128(9)), Key::random().unwrap());
        for (user, passphrase) in ALL.into_iter().zip(["gran", "tuva", "fjäll"]) {
            slots.add_passphrase(user, passphrase, None, Cost::CHEAP, &master).unwrap();
        }
        if sheet {
            slots.add_recovery(INGRID, &[7; 32], &master).unwrap();
        }
        slots.set_protected(openers, key).unwrap();
        slots
    }

    /// From whom it was taken, and who has it then.
    fn closed(openers: &[Uuid], sheet: bool, known: &[(Uuid, bool)]) -> (Vec<Uuid>, Vec<Uuid>) {
        let key = Key::random().unwrap();
        let mut slots = slots(openers, sheet, &key);
        let closed = close(&mut slots, &known.iter().copied().collect(), Some(&key)).unwrap();
        (closed, ALL.into_iter().filter(|user| slots.may_open_protected(*user)).collect())
    }

    #[test]
    fn who_was_given_the_key_since_gets_it_only_when_nobody_else_would_have_it() {
        let known = [(INGRID, true), (BERIT, false), (ERIK, true)];
        assert_eq!(closed(&[INGRID, BERIT], true, &known), (vec![BERIT], vec![INGRID]));
        assert_eq!(closed(&[BERIT], true, &known), (vec![BERIT], vec![INGRID, ERIK]));
        assert_eq!(closed(&[], true, &known), (vec![], vec![]), "nothing was taken from anybody");
    }

    #[test]
    fn the_key_stays_where_it_would_be_lost() {
        let known = [(INGRID, false)];
        assert_eq!(closed(&[INGRID], false, &known), (vec![], vec![INGRID]));
        assert_eq!(closed(&[INGRID], true, &known), (vec![INGRID], vec![]), "the sheet has it");
    }
}
