//! Which papers there are, what stands at their head, and what their files are called.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::house::House;
use crate::{
    AgenciesPaper, AgreementsPaper, CataloguePaper, ChildMinutes, ChildPage, ChildPlanPaper, ConsentForm,
    ContactRoutesPaper, EvaluationForm, FamilyFeedback, GallringCertificate, GroupMinutes, HandoverLetter, Invitation,
    LogPaper, LogPaperKind, Minutes, Preparation, QuarterReport, Recap, RecoverySheet, RegisterExtractPaper, SipPaper,
    Summons, SurveyForm, TermPlan,
};

/// A paper and all that stands on it. As JSON the kind is in `paper`: `{"paper": "minutes", "meeting_on": …}`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "paper", rename_all = "snake_case")]
pub enum Paper {
    RecoverySheet(RecoverySheet),
    Minutes(Minutes),
    ChildMinutes(ChildMinutes),
    FamilyFeedback(FamilyFeedback),
    ChildPage(ChildPage),
    Consent(ConsentForm),
    ConsentEasy(ConsentForm),
    Sip(SipPaper),
    ChildPlan(ChildPlanPaper),
    Summons(Summons),
    Invitation(Invitation),
    FamilyInvitation(Invitation),
    Handover(HandoverLetter),
    QuarterReport(QuarterReport),
    AccessLog(LogPaper),
    Preparation(Preparation),
    TermPlan(TermPlan),
    GroupMinutes(GroupMinutes),
    EvaluationForm(EvaluationForm),
    SurveyForm(SurveyForm),
    Recap(Recap),
    GallringCertificate(GallringCertificate),
    RegisterExtract(RegisterExtractPaper),
    ContactRoutes(ContactRoutesPaper),
    Agencies(AgenciesPaper),
    Catalogue(CataloguePaper),
    Agreements(AgreementsPaper),
}

/// Who the paper comes from.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    /// `Bjurholms kommun`.
    pub municipality: String,
    /// `HLT-team Bjurholm`.
    pub team: String,
    /// Example data: every page is marked.
    pub demo: bool,
    pub printed_on: NaiveDate,
    /// What the municipality has made its own: arms, words, a language.
    #[serde(skip)]
    pub house: House,
}

impl Paper {
    /// The name of the template, and of the words beside it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::RecoverySheet(_) => "recovery-sheet",
            Self::Minutes(_) => "minutes",
            Self::ChildMinutes(_) => "child-minutes",
            Self::FamilyFeedback(_) => "family-feedback",
            Self::ChildPage(_) => "child-page",
            Self::Consent(_) => "consent",
            Self::ConsentEasy(_) => "consent-easy",
            Self::Sip(_) => "sip",
            Self::ChildPlan(_) => "child-plan",
            Self::Summons(_) => "summons",
            Self::Invitation(_) => "invitation",
            Self::FamilyInvitation(_) => "family-invitation",
            Self::Handover(_) => "handover",
            Self::QuarterReport(_) => "quarter-report",
            Self::AccessLog(_) => "access-log",
            Self::Preparation(_) => "preparation",
            Self::TermPlan(_) => "term-plan",
            Self::GroupMinutes(_) => "group-minutes",
            Self::EvaluationForm(_) => "evaluation-form",
            Self::SurveyForm(_) => "survey-form",
            Self::Recap(_) => "recap",
            Self::GallringCertificate(_) => "gallring-certificate",
            Self::RegisterExtract(_) => "register-extract",
            Self::ContactRoutes(_) => "contact-routes",
            Self::Agencies(_) => "agencies",
            Self::Catalogue(_) => "catalogue",
            Self::Agreements(_) => "agreements",
        }
    }

    /// A file name of kind and case number or date; never a name or a personal number.
    pub(crate) fn file_name(&self) -> String {
        let parts = match self {
            Self::RecoverySheet(sheet) => vec!["aterstallningsark".to_owned(), sheet.created_on.to_string()],
            Self::Minutes(minutes) => vec!["minnesanteckningar".to_owned(), minutes.meeting_on.to_string()],
            Self::ChildMinutes(minutes) => {
                vec!["minnesanteckningar".to_owned(), minutes.case_number.clone(), minutes.meeting_on.to_string()]
            }
            Self::FamilyFeedback(page) => {
                vec!["till-familjen".to_owned(), page.case_number.clone(), page.meeting_on.to_string()]
            }
            Self::ChildPage(page) => {
                vec!["egen-sida".to_owned(), page.case_number.clone(), page.meeting_on.to_string()]
            }
            Self::Consent(form) => vec!["samtycke".to_owned(), form.case_number.clone()],
            Self::ConsentEasy(form) => vec!["samtycke-lattlast".to_owned(), form.case_number.clone()],
            Self::ChildPlan(plan) => {
                vec!["barnets-plan".to_owned(), plan.case_number.clone(), format!("plan-{}", plan.plan_number)]
            }
            Self::Summons(letter) => {
                vec!["kallelse".to_owned(), letter.case_number.clone(), letter.meeting.on.to_string()]
            }
            Self::Invitation(letter) => {
                vec!["inbjudan".to_owned(), letter.case_number.clone(), letter.meeting.on.to_string()]
            }
            Self::FamilyInvitation(letter) => {
                vec!["inbjudan-familjen".to_owned(), letter.case_number.clone(), letter.meeting.on.to_string()]
            }
            Self::Sip(plan) => vec!["sip".to_owned(), plan.case_number.clone(), format!("plan-{}", plan.plan_number)],
            Self::Handover(letter) => {
                vec!["overlamning".to_owned(), letter.case_number.clone(), letter.sent_on.to_string()]
            }
            Self::QuarterReport(report) => vec!["kvartalsrapport".to_owned(), report.quarter.clone()],
            Self::AccessLog(log) => {
                let name = if log.kind == LogPaperKind::SpotCheck { "stickprov" } else { "atkomstlogg" };
                vec![name.to_owned(), log.short.clone()]
            }
            Self::Preparation(sheet) => vec!["forberedelse".to_owned(), sheet.meeting_on.to_string()],
            Self::TermPlan(plan) => vec!["terminens-moten".to_owned(), plan.from_on.to_string()],
            Self::GroupMinutes(minutes) => vec!["minnesanteckningar-grupp".to_owned(), minutes.meeting_on.to_string()],
            Self::EvaluationForm(form) => vec!["utvardering".to_owned(), form.meeting_on.to_string()],
            Self::SurveyForm(_) => vec!["enkat".to_owned()],
            Self::Recap(recap) => vec!["aterkoppling".to_owned(), recap.quarter.clone()],
            Self::RegisterExtract(extract) => {
                vec!["registerutdrag".to_owned(), extract.case_number.clone(), extract.made_on.to_string()]
            }
            Self::ContactRoutes(sheet) => vec!["kontaktvagar".to_owned(), sheet.valid_on.to_string()],
            Self::Agencies(sheet) => vec!["aktorer".to_owned(), sheet.valid_on.to_string()],
            Self::Catalogue(sheet) => vec!["insatser".to_owned(), sheet.valid_on.to_string()],
            Self::Agreements(sheet) => vec!["overenskommelser".to_owned(), sheet.valid_on.to_string()],
            Self::GallringCertificate(certificate) => {
                vec!["gallringsintyg".to_owned(), certificate.carried_out_on.to_string()]
            }
        };
        let safe = |part: &String| part.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
        format!("{}.pdf", parts.iter().map(safe).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"))
    }
}
