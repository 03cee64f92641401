//! Keys: kept, read back, and told apart on the phone.

use samlat::exchange::sealed::keys::fingerprint_words;
use samlat::exchange::sealed::{Recipient, RecipientIdentity, SenderKey, SigningKey};
use std::str::FromStr;

#[test]
fn keys_are_kept_and_read_back() {
    let signer = SigningKey::generate().unwrap();
    let kept = SigningKey::from_bytes(&signer.to_bytes());
    assert_eq!(kept.public(), signer.public());
    kept.public().check(b"receipt", signer.sign(b"receipt", "samlat").as_bytes()).unwrap();
    assert_eq!(SenderKey::from_str(&signer.public().to_file()).unwrap(), signer.public());
    let file = signer.to_file();
    assert!(file.starts_with("untrusted comment: ") && file.lines().count() == 2);
    assert_eq!(SigningKey::from_str(&file).unwrap_or_else(|_| panic!("read back")).public(), signer.public());
    let line = file.lines().last().unwrap();
    for at in [0, 2, 80, line.len() - 8] {
        let mut bytes = line.as_bytes().to_vec();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        assert!(SigningKey::from_str(std::str::from_utf8(&bytes).unwrap()).is_err(), "{at}");
    }
    assert!(SigningKey::from_str("").is_err() && SigningKey::from_str(&signer.public().to_file()).is_err());
    let region = RecipientIdentity::generate();
    let file = format!("# created: today\n# public key: {}\n{}\n", region.recipient(), region.to_text().as_str());
    assert_eq!(RecipientIdentity::from_str(&file).unwrap().recipient(), region.recipient());
    for wrong in ["", "age1", "RWQ", "AGE-SECRET-KEY-1", "age1qqqq", "ssh-ed25519 AAAA"] {
        assert!(Recipient::from_str(wrong).is_err() && SenderKey::from_str(wrong).is_err(), "{wrong}");
        assert!(RecipientIdentity::from_str(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn eight_words_tell_keys_apart_on_the_phone() {
    let known = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";
    let words = fingerprint_words(known);
    assert_eq!(words.len(), 8);
    assert_eq!(words, fingerprint_words(known));
    assert_ne!(words, fingerprint_words(&known.replacen('q', "p", 1)));
    let list: Vec<&str> = include_str!("../../core/exchange/sealed/words.txt").lines().collect();
    assert_eq!(list.len(), 256);
    assert!(list.is_sorted());
    assert!(list.iter().all(|word| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_lowercase())));
    for (at, word) in list.iter().enumerate() {
        for other in &list[at + 1..] {
            assert!(distance(word, other) >= 3, "{word} and {other} sound alike");
        }
    }
}

fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.bytes().enumerate() {
            let change = corner + usize::from(a != b);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}
