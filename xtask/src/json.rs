//! Just enough JSON to read the command line's answers, so that xtask needs no package and is built in a second.

/// A JSON value. Objects keep their order; numbers stay as they were written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads one value; nothing but white space may follow it.
    pub(crate) fn read(text: &str) -> Option<Json> {
        let (value, rest) = value(text)?;
        rest.trim_start().is_empty().then_some(value)
    }

    /// The member of an object with this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The member with this name as text; empty when there is none. A number is given as it was written.
    pub(crate) fn text(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Json::Text(text) | Json::Number(text)) => text,
            _ => "",
        }
    }

    /// The member with this name as a list; empty when there is none.
    pub(crate) fn list(&self, name: &str) -> &[Json] {
        match self.get(name) {
            Some(Json::List(values)) => values,
            _ => &[],
        }
    }
}

/// A text as a JSON string, with its quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c < ' ' => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn value(text: &str) -> Option<(Json, &str)> {
    let text = text.trim_start();
    for (word, value) in [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))] {
        if let Some(rest) = text.strip_prefix(word) {
            return Some((value, rest));
        }
    }
    if let Some(rest) = text.strip_prefix('"') {
        return string(rest).map(|(string, rest)| (Json::Text(string), rest));
    }
    if let Some(rest) = text.strip_prefix('[') {
        return many(rest, ']', value).map(|(values, rest)| (Json::List(values), rest));
    }
    if let Some(rest) = text.strip_prefix('{') {
        return many(rest, '}', member).map(|(members, rest)| (Json::Object(members), rest));
    }
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c))).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    number.parse::<f64>().ok().map(|_| (Json::Number(number.to_owned()), rest))
}

fn member(text: &str) -> Option<((String, Json), &str)> {
    let (name, rest) = string(text.trim_start().strip_prefix('"')?)?;
    let (value, rest) = value(rest.trim_start().strip_prefix(':')?)?;
    Some(((name, value), rest))
}

/// Things with commas between them, up to and with `end`.
fn many<T>(text: &str, end: char, one: fn(&str) -> Option<(T, &str)>) -> Option<(Vec<T>, &str)> {
    let mut found = Vec::new();
    if let Some(rest) = text.trim_start().strip_prefix(end) {
        return Some((found, rest));
    }
    let mut rest = text;
    loop {
        let (thing, after) = one(rest)?;
        found.push(thing);
        let after = after.trim_start();
        if let Some(after) = after.strip_prefix(end) {
            return Some((found, after));
        }
        rest = after.strip_prefix(',')?;
    }
}

/// The rest of a string whose first quote is taken off.
fn string(text: &str) -> Option<(String, &str)> {
    let mut plain = String::new();
    let mut characters = text.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => return Some((plain, text.get(at + 1..)?)),
            '\\' => match characters.next()?.1 {
                'n' => plain.push('\n'),
                't' => plain.push('\t'),
                'r' => plain.push('\r'),
                'u' => {
                    let digits: String = characters.by_ref().take(4).map(|(_, digit)| digit).collect();
                    plain.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                }
                other => plain.push(other),
            },
            c => plain.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_and_what_is_broken_is_not() {
        let answer =
            Json::read(r#" {"op":"x", "output":[{"n":-1.5e3,"t":"a\"b\u00e5\n"}, null, true, []], "ack": 12} "#)
                .unwrap();
        assert_eq!(answer.text("ack"), "12");
        assert_eq!(answer.list("output").len(), 4);
        assert_eq!(answer.list("output")[0].text("t"), "a\"bå\n");
        assert_eq!(answer.list("output")[0].text("n"), "-1.5e3");
        assert_eq!(answer.text("missing"), "");
        for broken in ["{", "[1,]", "{\"a\"}", "\"a", "nul", "1 2", ""] {
            assert_eq!(Json::read(broken), None, "{broken}");
        }
    }

    #[test]
    fn what_is_quoted_is_read_back() {
        let text = "Ring \"mamma\"\\ senast fre\n\tÅsa";
        assert_eq!(Json::read(&quoted(text)), Some(Json::Text(text.to_owned())));
    }
}
