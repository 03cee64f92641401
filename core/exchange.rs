//! What leaves and what comes in: import of sheets, packages of figures, sealed files.

pub mod bridges;
pub(crate) mod calendars;
pub mod packages;
pub mod parcels;
pub mod sealed;
pub mod sheets;
pub mod workbooks;
