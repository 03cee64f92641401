//! Files with members, written without packing or sums, so that a change of one byte is a change of one byte: a member is 0x1E, its name, 0x1F, its content.

const MEMBER: u8 = 0x1E;
const CONTENT: u8 = 0x1F;

/// Reads the members; what has no name is left out.
pub fn read(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let member = |part: &[u8]| {
        let at = part.iter().position(|byte| *byte == CONTENT)?;
        Some((String::from_utf8_lossy(&part[..at]).into_owned(), part[at + 1..].to_vec()))
    };
    bytes.split(|byte| *byte == MEMBER).filter_map(member).take(40).collect()
}

/// Writes what [`read`] reads.
pub fn write(members: &[(&str, &[u8])]) -> Vec<u8> {
    let member = |(name, content): &(&str, &[u8])| [&[MEMBER], name.as_bytes(), &[CONTENT], content].concat();
    members.iter().flat_map(member).collect()
}

/// A zip file of these members, none of them packed.
pub fn zip(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut file, mut table) = (Vec::new(), Vec::new());
    for (name, content) in members {
        let at = length(&file).to_le_bytes();
        let (size, sum) = (length(content).to_le_bytes(), crc(content).to_le_bytes());
        let name_length = u16::try_from(name.len()).unwrap_or(0).to_le_bytes();
        // Needed version 2.0, no flags, not packed, no time; then the sum, both sizes, the name's length and no extra field.
        let same = [&[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0], &sum[..], &size, &size, &name_length, &[0, 0]].concat();
        file.extend([b"PK\x03\x04", &same[..], name.as_bytes(), content].concat());
        let rest = [[0; 10].as_slice(), &at].concat();
        table.extend([b"PK\x01\x02\x14\0", &same[..], &rest, name.as_bytes()].concat());
    }
    let count = u16::try_from(members.len()).unwrap_or(0).to_le_bytes();
    let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count, &length(&table).to_le_bytes(), &length(&file).to_le_bytes()];
    [file, table, end.concat(), vec![0, 0]].concat()
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(0)
}

/// CRC-32 as zip files have it.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}

/// Reads a zip file with the stock tool, for the seeds.
pub fn unzipped(path: &std::path::Path, name: &str) -> Vec<u8> {
    let run = std::process::Command::new("python3")
        .args(["-c", "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"])
        .args([path.as_os_str(), name.as_ref()])
        .output();
    run.map(|run| run.stdout).unwrap_or_default()
}
