//! What is asked for with a paper, as the ops ask it of theirs. Invariant: a field that the paper does not know is refused by its name.

use std::cell::Cell;

use samlat::{Result, ops::fields::unknown};
use serde::{
    Deserializer,
    de::{DeserializeOwned, Error as _, Visitor, value::Error as Stop},
    forward_to_deserialize_any,
};
use serde_json::Value;

/// Refuses an input with a field that `T` does not have.
pub(super) fn known<T: DeserializeOwned>(input: &Value) -> Result<()> {
    let (fields, names) = (input.as_object().into_iter().flatten(), names_of::<T>());
    for (field, _) in fields {
        if !names.contains(&field.as_str()) {
            return Err(unknown(field, names.iter().copied()));
        }
    }
    Ok(())
}

/// The names that the fields of `T` are read by.
fn names_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let names = Cell::new(&[] as &[&str]);
    let _ = T::deserialize(Names(&names));
    names.get()
}

/// Reads nothing: it only notes which fields it is asked for.
struct Names<'a>(&'a Cell<&'static [&'static str]>);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = Stop;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> std::result::Result<V::Value, Stop> {
        self.0.set(fields);
        Err(Stop::custom("noted"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> std::result::Result<V::Value, Stop> {
        Err(Stop::custom("no struct"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use samlat::ops::{Nothing, extracts::OneChild};
    use serde_json::json;

    #[test]
    fn the_fields_of_a_type_are_known_and_no_other() {
        assert_eq!(names_of::<OneChild>(), ["child"]);
        assert!(names_of::<Nothing>().is_empty() && known::<Nothing>(&json!({})).is_ok());
        assert!(known::<OneChild>(&json!({ "child": "…" })).is_ok());
        let refused = known::<OneChild>(&json!({ "child": "…", "chlid": "…" })).expect_err("it is refused");
        assert_eq!(refused.data(), json!({ "field": "chlid", "nearest": "child", "known": 1 }));
    }
}
