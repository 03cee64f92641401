//! Samlat's core: everything the product knows and every rule it follows. No window, no clock, no network.
//!
//! Reading order: [`ops`] (what a user can do, one table), [`desk`] (the session: locked or open), [`casebook`] (an open vault: one way to
//! read, one way to change), [`domain`] (words and rules), [`store`] (SQL), [`vault`] (keys and files), [`measures`], [`statistics`], [`charts`], [`protect`],
//! [`exchange`].

pub mod casebook;
pub mod charts;
pub mod demo;
pub mod desk;
pub mod domain;
pub mod error;
pub mod exchange;
pub mod measures;
pub mod ops;
pub mod protect;
pub mod statistics;
pub mod store;
pub mod vault;
pub mod words;

pub use casebook::{Actor, Casebook, Now};
pub use desk::Desk;
pub use error::{Error, Result};
