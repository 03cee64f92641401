//! What leaves and what comes in: import of sheets, packages of figures, sealed files.

pub mod sheets;
