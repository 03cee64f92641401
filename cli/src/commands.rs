//! One file per command.

pub(crate) mod apply;
pub(crate) mod new;
pub(crate) mod ops;
pub(crate) mod versions;
