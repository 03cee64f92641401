//! One file per command.

pub(crate) mod apply;
pub(crate) mod backups;
pub(crate) mod demos;
pub(crate) mod imports;
pub(crate) mod logs;
pub(crate) mod measures;
pub(crate) mod new;
pub(crate) mod opens;
pub(crate) mod ops;
pub(crate) mod papers;
pub(crate) mod parcels;
pub(crate) mod protects;
pub(crate) mod quarters;
pub(crate) mod sheets;
pub(crate) mod versions;
