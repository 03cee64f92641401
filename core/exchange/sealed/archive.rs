//! The archive inside the envelope: plain ustar, byte for byte as `tar --format=ustar -b 1 --owner=0 --group=0
//! --numeric-owner --mode=0644` writes it,
//! so that `age -d | tar x` works. Invariant: there is one way to write it, and no other is read.

use super::super::packages::PackageFile;
use super::fault::SealedFault;

const BLOCK: usize = 512;
const FILES_AT_MOST: usize = 64;
const NAME_AT_MOST: usize = 64;

/// Writes the files in order. `time` is Unix seconds.
pub fn write(files: &[PackageFile], time: i64) -> Result<Vec<u8>, SealedFault> {
    if files.len() > FILES_AT_MOST {
        return Err(SealedFault::TooLarge);
    }
    let time = u64::try_from(time).map_err(|_| SealedFault::Archive)?;
    let mut archive = Vec::new();
    for file in files {
        archive.extend_from_slice(&header(&file.name, file.bytes.len() as u64, time)?);
        archive.extend_from_slice(&file.bytes);
        archive.resize(archive.len().next_multiple_of(BLOCK), 0);
    }
    archive.resize(archive.len() + 2 * BLOCK, 0);
    Ok(archive)
}

/// Reads what [`write`] wrote; writing it again must give the same bytes.
pub fn read(archive: &[u8]) -> Result<Vec<PackageFile>, SealedFault> {
    let mut files = Vec::new();
    let mut rest = archive;
    let mut time = 0;
    while rest.first().is_some_and(|byte| *byte != 0) {
        if files.len() == FILES_AT_MOST {
            return Err(SealedFault::TooLarge);
        }
        let (head, after) = rest.split_at_checked(BLOCK).ok_or(SealedFault::Archive)?;
        let size = usize::try_from(octal(head, 124)?).map_err(|_| SealedFault::Archive)?;
        time = octal(head, 136)?;
        let bytes = after.get(..size).ok_or(SealedFault::Archive)?.to_vec();
        rest = after.get(size.next_multiple_of(BLOCK)..).ok_or(SealedFault::Archive)?;
        let name = head.iter().take(NAME_AT_MOST + 1).take_while(|byte| **byte != 0).copied().collect();
        files.push(PackageFile { name: String::from_utf8(name).map_err(|_| SealedFault::Archive)?, bytes });
    }
    let time = i64::try_from(time).map_err(|_| SealedFault::Archive)?;
    if write(&files, time)? == archive { Ok(files) } else { Err(SealedFault::Archive) }
}

/// A plain file name: no folders, nothing a system reads specially.
fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'_');
    (1..=NAME_AT_MOST).contains(&name.len()) && name.bytes().all(plain) && !name.starts_with('.')
}

fn header(name: &str, size: u64, time: u64) -> Result<[u8; BLOCK], SealedFault> {
    if !is_plain(name) || size >= 1 << 33 || time >= 1 << 33 {
        return Err(SealedFault::Archive);
    }
    let mut block = [0; BLOCK];
    put(&mut block, 0, name.as_bytes());
    put(&mut block, 100, b"0000644");
    put(&mut block, 108, b"0000000");
    put(&mut block, 116, b"0000000");
    put(&mut block, 124, format!("{size:011o}").as_bytes());
    put(&mut block, 136, format!("{time:011o}").as_bytes());
    put(&mut block, 148, b"        ");
    put(&mut block, 156, b"0");
    put(&mut block, 257, b"ustar");
    put(&mut block, 263, b"00");
    put(&mut block, 329, b"0000000");
    put(&mut block, 337, b"0000000");
    let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    put(&mut block, 148, format!("{sum:06o}\0 ").as_bytes());
    Ok(block)
}

fn put(block: &mut [u8; BLOCK], at: usize, text: &[u8]) {
    for (place, byte) in block.iter_mut().skip(at).zip(text) {
        *place = *byte;
    }
}

/// The eleven octal digits at `at`.
fn octal(head: &[u8], at: usize) -> Result<u64, SealedFault> {
    let digits = head.get(at..at + 11).ok_or(SealedFault::Archive)?;
    digits.iter().try_fold(0_u64, |sum, digit| match digit {
        b'0'..=b'7' => Ok(sum * 8 + u64::from(digit - b'0')),
        _ => Err(SealedFault::Archive),
    })
}
