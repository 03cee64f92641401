def sub(p,pairs):
    s=open(p).read()
    for a,b in pairs:
        assert a in s,(p,a)
        s=s.replace(a,b,1)
    open(p,'w').write(s)
sub('core/store/measures.rs',[('''    pub(crate) school_form: Option<SchoolForm>,
    pub(crate) grade: Option<u8>,
    /// First calendar year of the school year in which the grade was right.
    pub(crate) school_year: Option<i32>,
''','''    pub(crate) schooling: Schooling,
'''),("codes::{ClosingReason, ReferralSource, SchoolForm},","codes::{ClosingReason, ReferralSource},"),("        surveys::SurveyKind,","        school_years::Schooling,\n        surveys::SurveyKind,")])
sub('core/store/measures/of_cases.rs',[('''    let school_year: String = row.get("school_year")?;
''',''),('''        school_form: maybe_code(row, "school_form")?,
        grade: row.get("grade")?,
        school_year: school_year.split('/').next().and_then(|year| year.parse().ok()),
''','''        schooling: Schooling {
            form: maybe_code(row, "school_form")?,
            grade: row.get("grade")?,
            year: school_years::from_name(&row.get::<_, String>("school_year")?),
        },
'''),('''    domain::ids::{CaseId, ChildId},
''','''    domain::{
        ids::{CaseId, ChildId},
        school_years::{self, Schooling},
    },
''')])
s=open('core/measures/groups.rs').read()
a=s.index("/// First calendar year of the school year a day lies in")
s=s[:a]+'''/// The school stage on a day.
pub(super) fn stage_code(case: &CaseFacts, on: NaiveDate) -> &'static str {
    match case.schooling.stage(case.birth_on, on) {
        None => UNKNOWN,
        Some(SchoolStage::Preschool) => "FS",
        Some(SchoolStage::PreschoolClass) => "FK",
        Some(SchoolStage::Lower) => "GR13",
        Some(SchoolStage::Middle) => "GR46",
        Some(SchoolStage::Upper) => "GR79",
        Some(SchoolStage::UpperSecondary) => "GY",
        Some(SchoolStage::Outside) => "OUT",
    }
}
'''
s=s.replace("codes::{ClosingReason, ReferralSource, SchoolForm},","codes::{ClosingReason, ReferralSource},").replace("        plans::PlanClosing,\n","        plans::PlanClosing,\n        school_years::SchoolStage,\n",1).replace("use chrono::{Datelike, NaiveDate};","use chrono::NaiveDate;")
open('core/measures/groups.rs','w').write(s)
