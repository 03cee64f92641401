//! New ids: ordered by time, from the operating system or, for sample data, from a seed.

use super::Casebook;
use crate::error::Result;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Where new ids come from: the operating system, or a seed (sample data only).
pub(crate) enum IdSource {
    System,
    Seeded(u64),
}

impl Casebook {
    /// A new id (UUIDv7): ordered by time, and within one instant by the order they were made in.
    pub(crate) fn new_id(&mut self, at: DateTime<Utc>) -> Result<Uuid> {
        let mut random = [0u8; 10];
        match &mut self.ids {
            IdSource::System => getrandom::fill(&mut random)?,
            IdSource::Seeded(state) => {
                for byte in &mut random {
                    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                    *byte = u8::try_from((mixed >> 40) & 255).unwrap_or(0);
                }
            }
        }
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        let (last, count) = self.last_id;
        let count = if last == millis { count + 1 } else { 0 };
        self.last_id = (millis, count);
        let [.., high, low] = (count % 4096).to_be_bytes();
        let [first, second, ..] = &mut random;
        (*first, *second) = (high, low);
        let millis = millis + u64::from(count / 4096);
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}
