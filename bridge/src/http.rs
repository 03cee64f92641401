//! As much of HTTP/1.1 as a browser on the same machine needs: one request a connection. Invariant: reads at most [`MOST`] bytes, and never a path outside what it is given.

use serde_json::Value;
use std::io::{BufRead as _, BufReader, Read, Result, Write};

/// Largest body, bytes: a list of 200 000 rows fits.
const MOST: u64 = 64 * 1024 * 1024;

/// The window's own rules, as far as a page over HTTP can have them.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// What came in.
pub(crate) struct Request {
    /// Without what follows `?`.
    pub(crate) path: String,
    pub(crate) token: String,
    pub(crate) passphrase: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// Reads one request; `None` when it is none.
    pub(crate) fn read(stream: &mut impl Read) -> Option<Self> {
        let mut reader = BufReader::new(stream.take(MOST));
        let mut first = String::new();
        reader.read_line(&mut first).ok()?;
        let target = first.split(' ').nth(1)?;
        let path = target.split('?').next()?.to_owned();
        let mut request = Self { path, token: String::new(), passphrase: None, body: Vec::new() };
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().ok()?,
                "x-samlat-token" => value.clone_into(&mut request.token),
                "x-samlat-passphrase" => request.passphrase = Some(decode(value)),
                _ => {}
            }
        }
        reader.take(length).read_to_end(&mut request.body).ok()?;
        Some(request)
    }
}

/// Undoes `encodeURIComponent`: a header holds only ASCII.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| first == b'%');
        let byte = escaped.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What goes out.
pub(crate) struct Response {
    status: u16,
    media_type: &'static str,
    body: Vec<u8>,
}

impl Response {
    pub(crate) fn json(status: u16, value: &Value) -> Self {
        Self { status, media_type: "application/json", body: value.to_string().into_bytes() }
    }
    pub(crate) fn text(status: u16, text: &str) -> Self {
        Self { status, media_type: "text/plain; charset=utf-8", body: text.as_bytes().to_vec() }
    }
    pub(crate) fn file(media_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: 200, media_type, body }
    }

    pub(crate) fn write(&self, to: &mut impl Write) -> Result<()> {
        let Self { status, media_type, body } = self;
        write!(
            to,
            "HTTP/1.1 {status} \r\ncontent-type: {media_type}\r\ncontent-length: {}\r\ncontent-security-policy: {POLICY}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n",
            body.len()
        )?;
        to.write_all(body)?;
        to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_as_the_browser_wrote_it() {
        let text = "POST /__api/unlock?x=1 HTTP/1.1\r\nX-Samlat-Token: abc\r\nX-Samlat-Passphrase: gran%20fj%C3%A4ll%\r\nContent-Length: 2\r\n\r\n{}more";
        let request = Request::read(&mut text.as_bytes()).unwrap();
        assert_eq!(request.path, "/__api/unlock");
        assert_eq!(request.token, "abc");
        assert_eq!(request.passphrase.as_deref(), Some("gran fjäll%"));
        assert_eq!(request.body, b"{}");
        assert!(Request::read(&mut "".as_bytes()).is_none());
    }
}
