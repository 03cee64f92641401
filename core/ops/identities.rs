//! Protected identities (skyddade personuppgifter): name, number, school and telephone are sealed with a key of their own; everything else knows an alias. Invariant: who has not that key
//! cannot read them, whatever the program does; opening them asks for the passphrase again and is logged.

mod again;
mod opened;
mod veils;

pub(crate) use self::again::{in_the_open, protect_again, waiting_rows};
pub(crate) use self::opened::{Opened, open_for_extract};
pub(crate) use self::veils::{
    add, add_guardian, add_sealed, change_guardian, forget_traces, seal_guardian, unseal_guardian,
};
use self::veils::{alias_of, seal_child, veiled};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        children::{Child, Guardian, Protection},
        identity_numbers::IdentityNumber,
        ids::{ChildId, GuardianId},
        names, texts,
    },
    error::{Error, Problem, Result, Rule},
    ops::{
        agenda_leaving,
        children::{full_name, read_number},
    },
    store,
    vault::{
        burning::mac,
        keys::{Key, open_text, seal_text},
    },
    words::say,
};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;
use uuid::Uuid;

/// What is sealed about a child.
#[derive(Clone, Serialize, Deserialize)]
struct SealedChild {
    first_name: String,
    last_name: String,
    number: Option<String>,
    school: String,
    class: String,
}

/// What is sealed about a guardian.
#[derive(Clone, Serialize, Deserialize)]
struct SealedGuardian {
    name: String,
    phone: String,
}

/// A child's real identity, as it is shown to who has just asked for it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Identity {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Twelve digits, or none.
    pub number: Option<String>,
    /// School or preschool.
    pub school: String,
    /// Class.
    pub class: String,
    /// The guardians.
    pub guardians: Vec<GuardianIdentity>,
}

/// A guardian's real identity.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct GuardianIdentity {
    /// Which guardian.
    pub id: GuardianId,
    /// Name.
    pub name: String,
    /// Telephone.
    pub phone: String,
}

fn key_of(book: &Casebook) -> Result<Key> {
    book.protected().cloned().ok_or(Error::Rule(Rule::IdentityProtected))
}

/// What a number is found by.
pub(crate) fn mark_of(number: &str, key: &Key) -> Result<String> {
    let key = key.derive("samlat protected number v1")?;
    Ok(data_encoding::HEXLOWER.encode(&mac(&key, &[number.as_bytes()])?))
}

fn seal<T: Serialize>(what: &T, key: &Key, subject: Uuid) -> Result<String> {
    let text = zeroize::Zeroizing::new(serde_json::to_string(what).map_err(|_| Error::Shape)?);
    seal_text(&text, key, &format!("samlat protected identity v1|{subject}"))
}

fn open<T: DeserializeOwned>(sealed: &str, key: &Key, subject: Uuid) -> Result<T> {
    let text = open_text(sealed, key, &format!("samlat protected identity v1|{subject}"))?;
    serde_json::from_str(&text).map_err(|_| Error::Shape)
}

/// The protected child with this number, for who may know.
pub(crate) fn by_number(db: &Connection, number: &str, key: Option<&Key>) -> Result<Option<ChildId>> {
    key.map_or(Ok(None), |key| store::identities::by_mark(db, &mark_of(number, key)?))
}

/// A protected child as the rows of a list are compared with it.
pub(crate) struct SealedName {
    pub(crate) child: ChildId,
    /// First and last name, folded.
    pub(crate) name: String,
    /// A number is sealed too.
    pub(crate) numbered: bool,
}

/// The names of all protected children.
pub(crate) fn sealed_names(db: &Connection, key: &Key) -> Result<Vec<SealedName>> {
    let read = |(child, sealed): (ChildId, String)| -> Result<SealedName> {
        let sealed: SealedChild = open(&sealed, key, child.0)?;
        let name = names::fold(&format!("{} {}", sealed.first_name, sealed.last_name));
        Ok(SealedName { child, name, numbered: sealed.number.is_some() })
    };
    store::identities::children(db)?.into_iter().map(read).collect()
}

/// Whether there is more of a child than an alias.
pub(crate) fn tells(child: &Child) -> bool {
    let rest = [&child.last_name, &child.school, &child.class];
    child.number.is_some() || rest.iter().any(|text| !text.is_empty())
}

/// Refuses an alias with a word of the child's own name in it. The usual one says nothing about anybody.
fn tells_nobody(alias: &str, first: &str, last: &str) -> Result<()> {
    if alias != say("protected-child", &[]) && names::share_word(alias, &format!("{first} {last}")) {
        return Err(Error::Rule(Rule::AliasTells));
    }
    Ok(())
}

/// Refuses an alias with a word of a sealed child's name in it; who has not the key cannot be told.
pub(crate) fn new_alias(db: &Connection, child: ChildId, alias: &str, key: Option<&Key>) -> Result<()> {
    let (Some(key), Some(sealed)) = (key, store::identities::get(db, child.0)?) else { return Ok(()) };
    let sealed: SealedChild = open(&sealed, key, child.0)?;
    tells_nobody(alias, &sealed.first_name, &sealed.last_name)
}

/// Seals what identifies a child and its guardians, and leaves an alias. The child is in the store already, as it was typed.
///
/// # Errors
/// [`Rule::AliasTells`] when the alias has a word of the child's name in it.
pub(crate) fn hide(db: &Connection, child: &Child, alias: &str, key: &Key) -> Result<()> {
    tells_nobody(alias, &child.first_name, &child.last_name)?;
    let sealed = SealedChild {
        first_name: child.first_name.clone(),
        last_name: child.last_name.clone(),
        number: child.number.clone(),
        school: child.school.clone(),
        class: child.class.clone(),
    };
    let mark = child.number.as_deref().map(|number| mark_of(number, key)).transpose()?.unwrap_or_default();
    store::identities::put(db, child.id.0, child.id, &seal(&sealed, key, child.id.0)?, &mark)?;
    for guardian in &child.guardians {
        hide_guardian(db, child.id, guardian, key)?;
    }
    store::identities::clear_plain(db, child.id)?;
    store::children::change(db, &veiled(child, alias))
}

/// Seals a guardian's name and telephone.
pub(crate) fn hide_guardian(db: &Connection, child: ChildId, guardian: &Guardian, key: &Key) -> Result<()> {
    if store::identities::get(db, guardian.id.0)?.is_some() {
        return Ok(());
    }
    let sealed = SealedGuardian { name: guardian.name.clone(), phone: guardian.phone.clone() };
    store::identities::put(db, guardian.id.0, child, &seal(&sealed, key, guardian.id.0)?, "")?;
    store::identities::rename_guardian(db, guardian.id.0, &alias_of(guardian), "")
}

/// A child to protect.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProtectIdentity {
    /// The child.
    pub child: ChildId,
    /// How it is protected.
    pub protection: Protection,
    /// What everybody calls the child from now on; must not say who it is.
    pub alias: String,
}

/// Seals a child's identity, and takes the child off the team's agendas that are to come. What could be taken back until now cannot be any more: it would hold the name.
///
/// # Errors
/// [`Error::Input`] on `protection` for none; [`Rule::IdentityProtected`] when it is sealed already.
pub fn protect_identity(book: &mut Casebook, by: &Actor, input: ProtectIdentity) -> Result<Child> {
    let alias = texts::line("alias", &input.alias)?;
    if input.protection == Protection::None {
        return Err(Error::Input { field: "protection", problem: Problem::Unknown });
    }
    let key = key_of(book)?;
    book.write(by, Act::lasting("protect_identity", Some(input.child.0)), |tx| {
        let child = store::children::get(tx, input.child)?;
        if store::identities::get(tx, input.child.0)?.is_some() {
            return Err(Error::Rule(Rule::IdentityProtected));
        }
        seal_child(tx, &child, input.protection, &alias, &key)?;
        agenda_leaving::leave(tx, by, input.child)?;
        store::children::get(tx, input.child)
    })
}

/// Which child.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneIdentity {
    /// The child.
    pub child: ChildId,
}

fn identity(db: &Connection, child: &Child, key: &Key) -> Result<Identity> {
    let of_child = store::identities::get(db, child.id.0)?;
    let sealed: SealedChild = match of_child {
        Some(sealed) => open(&sealed, key, child.id.0)?,
        None => SealedChild {
            first_name: child.first_name.clone(),
            last_name: child.last_name.clone(),
            number: child.number.clone(),
            school: child.school.clone(),
            class: child.class.clone(),
        },
    };
    let guardians = child
        .guardians
        .iter()
        .map(|guardian| {
            let sealed: SealedGuardian = match store::identities::get(db, guardian.id.0)? {
                Some(sealed) => open(&sealed, key, guardian.id.0)?,
                None => SealedGuardian { name: guardian.name.clone(), phone: guardian.phone.clone() },
            };
            Ok(GuardianIdentity { id: guardian.id, name: sealed.name, phone: sealed.phone })
        })
        .collect::<Result<_>>()?;
    let SealedChild { first_name, last_name, number, school, class } = sealed;
    Ok(Identity { first_name, last_name, number, school, class, guardians })
}

/// Opens a protected identity: the line in the log is written before it is shown.
pub fn open_identity(book: &mut Casebook, by: &Actor, input: OneIdentity) -> Result<Identity> {
    let key = opened::key_to_open(book, by, input.child)?;
    book.read(by, Act::lasting("open_identity", Some(input.child.0)), |db| {
        identity(db, &store::children::get(db, input.child)?, &key)
    })
}

/// A protected identity as it shall be.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangeIdentity {
    /// The child.
    pub child: ChildId,
    /// What everybody calls the child.
    pub alias: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    #[serde(default)]
    pub last_name: String,
    /// Number in any usual way of writing, or empty.
    #[serde(default)]
    pub number: String,
    /// School or preschool.
    #[serde(default)]
    pub school: String,
    /// Class.
    #[serde(default)]
    pub class: String,
}

/// Writes a protected identity anew. The number says the birth date when nobody knew it. Of a child that was an alias only nothing is left that was kept before.
///
/// # Errors
/// [`Error::NotFound`] when the child is not protected; [`Rule::IdentityProtected`] when the user has not the key; [`Error::Input`] for what cannot be read.
pub fn change_identity(book: &mut Casebook, by: &Actor, input: ChangeIdentity) -> Result<Identity> {
    let alias = texts::line("alias", &input.alias)?;
    let number = read_number(&input.number, by.today())?;
    let key = key_of(book)?;
    let first_name = texts::line("first_name", &input.first_name)?;
    let last_name = texts::optional_line("last_name", &input.last_name)?;
    let school = texts::optional_line("school", &input.school)?;
    let class = texts::optional_line("class", &input.class)?;
    book.write(by, Act::lasting("change_identity", Some(input.child.0)), |tx| {
        let child = store::children::get(tx, input.child)?;
        if child.protection == Protection::None {
            return Err(Error::NotFound("identity"));
        }
        let was_sealed = store::identities::get(tx, input.child.0)?.is_some();
        let birth_on = child.birth_on.or_else(|| number.as_ref().and_then(IdentityNumber::birth_date));
        let number = number.as_ref().map(|number| number.digits().to_owned());
        let open = Child { first_name, last_name, number, birth_on, school, class, ..child.clone() };
        hide(tx, &open, &alias, &key)?;
        if was_sealed {
            store::identities::rename_in_plans(tx, input.child, &full_name(&child), &alias)?;
            store::identities::rename_around(tx, input.child, &full_name(&child), &alias)?;
        } else {
            forget_traces(tx, &child)?;
        }
        identity(tx, &store::children::get(tx, input.child)?, &key)
    })
}

/// Whether papers about a protected child are printed.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Printing {
    /// Why they are; none when they are not.
    pub reason: Option<String>,
}

/// A child whose papers shall be printed although its data are protected.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AllowPrinting {
    /// The child.
    pub child: ChildId,
    /// Why it is needed.
    pub reason: String,
}

/// Lets papers about a protected child be printed, until somebody stops it.
///
/// # Errors
/// [`Error::Input`] when the reason is blank or no single line; [`Error::NotFound`] when the child is not protected.
pub fn allow_printing(book: &mut Casebook, by: &Actor, input: AllowPrinting) -> Result<Printing> {
    let reason = texts::line("reason", &input.reason)?;
    set_printing(book, by, "allow_printing", input.child, Some(reason))
}

/// Papers about a protected child are not printed any more: as it is from the beginning.
///
/// # Errors
/// [`Error::NotFound`] when the child is not protected.
pub fn stop_printing(book: &mut Casebook, by: &Actor, input: OneIdentity) -> Result<Printing> {
    set_printing(book, by, "stop_printing", input.child, None)
}

fn set_printing(
    book: &mut Casebook,
    by: &Actor,
    op: &'static str,
    child: ChildId,
    reason: Option<String>,
) -> Result<Printing> {
    book.write(by, Act::lasting(op, Some(child.0)), |tx| {
        if store::children::get(tx, child)?.protection == Protection::None {
            return Err(Error::NotFound("identity"));
        }
        store::identities::set_print_reason(tx, child, reason.as_deref().unwrap_or_default())?;
        Ok(Printing { reason })
    })
}

/// Ends the protection: what was sealed stands in the open again.
///
/// # Errors
/// [`Error::NotFound`] when the child is not protected.
pub fn end_protection(book: &mut Casebook, by: &Actor, input: OneIdentity) -> Result<Child> {
    let key = key_of(book)?;
    book.write(by, Act::lasting("end_protection", Some(input.child.0)), |tx| {
        let child = store::children::get(tx, input.child)?;
        if child.protection == Protection::None {
            return Err(Error::NotFound("identity"));
        }
        let open = identity(tx, &child, &key)?;
        let number = open.number.as_deref().map(|number| read_number(number, by.today())).transpose()?.flatten();
        for guardian in child.guardians.iter().filter(|guardian| guardian.protection == Protection::None) {
            let real = open.guardians.iter().find(|real| real.id == guardian.id);
            if let Some(real) = real {
                store::identities::rename_guardian(tx, guardian.id.0, &real.name, &real.phone)?;
                store::identities::remove_subject(tx, guardian.id.0)?;
            }
        }
        store::identities::remove_subject(tx, input.child.0)?;
        let child = Child {
            first_name: open.first_name,
            last_name: open.last_name,
            school: open.school,
            class: open.class,
            protection: Protection::None,
            ..child
        };
        store::children::change(tx, &child)?;
        if let Some(number) = &number {
            store::children::set_number(tx, input.child, number, by.today())?;
        }
        // A way back would put the alias in the name's place, and there is nothing sealed any more to read the name from.
        store::undo::forget(tx)?;
        store::children::get(tx, input.child)
    })
}
