//! The papers: what goes out of the printer. Data in, tagged PDF (PDF/A-2a and PDF/UA-1) and page pictures out.
//!
//! Invariants: nothing is read from disk or network; no clock; typed text reaches a template only as strings in `data.json`, never as
//! Typst source; the same input gives the same bytes; a file name holds no name and no personal number.
//!
//! Reading order: [`Paper`] and its structs (one file per feature), `render.rs` (the way from struct to PDF), `world.rs` (the closed world
//! the templates see), `typed.rs` (what typed text goes through), [`door`] (which paper is made of which op's answer). Looks and words: `papers/*.typ` and `papers/*.sv.toml`.

mod agencies;
mod agreements;
mod catalogue;
mod child_pages;
mod consents;
mod contact_routes;
pub mod door;
mod error;
mod extracts;
mod gallring;
mod handovers;
mod house;
mod logs;
mod meetings;
mod paper;
mod plans;
mod qr;
mod quarters;
mod recaps;
mod recovery;
mod render;
mod shared;
mod summons;
mod surveys;
mod typed;
mod world;
mod years;

pub use agencies::{AgenciesPaper, AgencyOnPaper};
pub use agreements::{AgreementOnPaper, AgreementsPaper, StatutoryOnPaper, StatutoryState, TargetOnPaper};
pub use catalogue::{CataloguePaper, CellOnPaper, CellState, GapOnPaper, NeedOfCatalogue, OfferOnPaper};
pub use child_pages::{ChildPage, ChildPageLine};
pub use consents::{ConsentForm, ConsentGiver, ConsentOrganisation, ConsentPurpose, GiverRole};
pub use contact_routes::{ContactRoutesPaper, NeedOnPaper, RouteOnPaper};
pub use error::PaperError;
pub use extracts::{ExtractDraft, ExtractLine, ExtractSection, ReadBy, RegisterExtractPaper, WithheldPiece};
pub use gallring::{ErasedCase, FoundTexts, GallringCertificate, KeptCase, SearchedTexts};
pub use handovers::{DoneBefore, HandoverLetter};
pub use house::{Arms, House, OwnWords};
pub use logs::{LogPaper, LogPaperKind, LogPaperRow};
pub use meetings::{
    Absence, Attendance, ChildMinutes, FamilyFeedback, FamilyStep, Feedback, Kept, Matter, Minutes, MinutesChild,
    Presence, Promised,
};
pub use paper::{Letterhead, Paper};
pub use plans::{
    Changed, ChildPlanPaper, Crisis, Goal, Lead, Need, OwnPart, PlanRevision, Responsibility, Signature, SipPaper,
    SipStep,
};
pub use quarters::{Chart, MeasureRow, QuarterReport, SurveyRow};
pub use recaps::{Recap, RecapChange};
pub use recovery::{KeyGroup, RecoverySheet};
pub use render::{Name, Rendered, forget, render, render_together};
pub use shared::{Action, Appointment, Contact, StepState, Voice};
pub use summons::{Asked, Invitation, MeetingTime, Summons};
pub use surveys::{SurveyForm, SurveyFormQuestion};
pub use years::{
    EvaluationForm, GroupMinutes, GroupPart, GroupSection, Preparation, PreparationPage, Promise, PromisedChild,
    TermMeeting, TermPlan, TermSkipped,
};
