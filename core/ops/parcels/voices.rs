//! The child's voice in a parcel that came. Invariant: it is kept as what somebody writes down here is, or the parcel is not made as Samlat makes them.

use crate::{
    casebook::Actor,
    domain::{
        parcels::{ParcelContent, ParcelVoice},
        voices::VoiceForm,
    },
    error::{Error, Result},
    ops::voices::Heard,
};

/// The child's voice as it may be kept.
///
/// # Errors
/// [`Error::Sealed`] when a day is in the future, a text too long, or a child that was not asked has words.
pub(super) fn heard_in(content: &ParcelContent, by: &Actor) -> Result<Vec<Heard>> {
    let heard = |voice: &ParcelVoice| {
        let form = voice.form.unwrap_or(VoiceForm::TalkAlone);
        Heard::new(voice.heard_on, form, &voice.words, &voice.asked_by, "", by)
    };
    let all: Result<Vec<Heard>> = content.voices.iter().map(heard).collect();
    all.map_err(|_| Error::Sealed("parcel-malformed"))
}
