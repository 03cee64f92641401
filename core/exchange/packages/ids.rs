//! The texts that name things in a package: area, region, quarter, measure, team, digest. Invariant: one that exists
//! has the right form.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

/// The text has not the form its type wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not of the form {0}")]
pub struct Malformed(pub &'static str);

macro_rules! checked_text {
    ($(#[$meta:meta])* $name:ident, $pattern:literal, $valid:expr) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        #[schemars(extend("pattern" = $pattern))]
        pub struct $name(String);

        impl $name {
            /// The form, as a regular expression.
            pub const PATTERN: &'static str = $pattern;
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = Malformed;
            fn try_from(text: String) -> Result<Self, Malformed> {
                let valid: fn(&str) -> bool = $valid;
                if valid(&text) { Ok(Self(text)) } else { Err(Malformed($pattern)) }
            }
        }

        impl FromStr for $name {
            type Err = Malformed;
            fn from_str(text: &str) -> Result<Self, Malformed> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(checked: $name) -> String {
                checked.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str(&self.0)
            }
        }
    };
}

fn letter_and_digits(text: &str, letter: char, digits: usize) -> bool {
    text.strip_prefix(letter).is_some_and(|rest| rest.len() == digits && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

checked_text! {
    /// A municipality: `K` and the four digits of its code, so that no program drops a leading zero.
    AreaCode, "^K[0-9]{4}$", |text| letter_and_digits(text, 'K', 4)
}

checked_text! {
    /// A region: `R` and the two digits of the county code.
    RegionCode, "^R[0-9]{2}$", |text| letter_and_digits(text, 'R', 2)
}

checked_text! {
    /// A measure of the catalogue, `M01` to `M99`.
    MeasureId, "^M[0-9]{2}$", |text| letter_and_digits(text, 'M', 2) && text != "M00"
}

checked_text! {
    /// `_T`, all teams, or a team under its pseudonym.
    TeamCode, "^(_T|T[0-9]{3})$", |text| text == "_T" || letter_and_digits(text, 'T', 3)
}

checked_text! {
    /// A SHA-256 as 64 lowercase hexadecimal digits.
    Digest, "^[0-9a-f]{64}$", |text| text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl AreaCode {
    /// From the four digits of Statistics Sweden's municipality code.
    pub fn of_municipality(code: &str) -> Result<Self, Malformed> {
        format!("K{code}").parse()
    }
}

impl RegionCode {
    /// From the two digits of the county code.
    pub fn of_county(code: &str) -> Result<Self, Malformed> {
        format!("R{code}").parse()
    }
}

impl TeamCode {
    /// All teams together.
    pub fn total() -> Self {
        Self("_T".to_owned())
    }

    /// Whether this is all teams together.
    pub fn is_total(&self) -> bool {
        self.0 == "_T"
    }
}

impl Digest {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(data_encoding::HEXLOWER.encode(&Sha256::digest(bytes)))
    }
}

/// A calendar quarter, written `2026-Q3`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(extend("pattern" = "^20[0-9]{2}-Q[1-4]$"))]
pub struct Period {
    year: u16,
    quarter: u8,
}

impl Period {
    /// The form, as a regular expression.
    pub const PATTERN: &'static str = "^20[0-9]{2}-Q[1-4]$";

    /// Year 2000–2099, quarter 1–4.
    pub fn new(year: u16, quarter: u8) -> Result<Self, Malformed> {
        if (2000..=2099).contains(&year) && (1..=4).contains(&quarter) {
            Ok(Self { year, quarter })
        } else {
            Err(Malformed(Self::PATTERN))
        }
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1–4.
    pub fn quarter(self) -> u8 {
        self.quarter
    }

    /// First and last day.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let month = u32::from(self.quarter) * 3 - 2;
        let first = NaiveDate::from_ymd_opt(i32::from(self.year), month, 1)?;
        let last = first.checked_add_months(chrono::Months::new(3))?.pred_opt()?;
        Some((first, last))
    }

    /// The quarter before; `None` before 2000.
    pub fn previous(self) -> Option<Self> {
        match self.quarter {
            1 => Self::new(self.year - 1, 4).ok(),
            quarter => Self::new(self.year, quarter - 1).ok(),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}-Q{}", self.year, self.quarter)
    }
}

impl FromStr for Period {
    type Err = Malformed;
    fn from_str(text: &str) -> Result<Self, Malformed> {
        let malformed = Malformed(Self::PATTERN);
        let (year, quarter) = text.split_once("-Q").ok_or(malformed)?;
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(quarter, 1) {
            return Err(malformed);
        }
        Self::new(year.parse().map_err(|_| malformed)?, quarter.parse().map_err(|_| malformed)?)
    }
}

impl TryFrom<String> for Period {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}
