//! Words and rules of the trade. Pure: no SQL, no clock, no files.

pub mod actions;
pub mod agendas;
pub mod calendar;
pub mod cases;
pub mod children;
pub mod codes;
pub mod consents;
pub mod handovers;
pub mod identity_numbers;
pub mod ids;
pub mod meetings;
pub mod municipalities;
pub mod names;
pub mod one_line;
pub mod plans;
pub mod quarters;
pub mod texts;
pub mod units;
pub mod users;
pub mod voices;
