//! Sealing answers to the key of their survey, and opening them at the close. HPKE (RFC 9180) in its base mode: X25519,
//! HKDF-SHA256, ChaCha20-Poly1305. The hash of the terms and the survey's key are bound in, so that what was promised
//! cannot change under an answer, and no answer can be moved to another survey.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};

use super::keys::Keys;
use super::rules::{TooLarge, read_record, write_record};
use crate::platform::error::AppError;
use crate::platform::safeguards::{Safeguard, Safeguards};
use crate::questionnaires::Answers;

/// The bytes of the key that a sealed answer begins with.
const ENCAPSULATED: usize = 32;

/// Answers as nobody can read them before the close: `size` bytes, and 48 more.
///
/// # Errors
/// [`TooLarge`] inside when they do not fit; a fault when they cannot be sealed.
pub fn seal(
    keys: &Keys,
    answers: &Answers,
    size: usize,
    safeguards: Safeguards,
) -> Result<Result<Vec<u8>, TooLarge>, AppError> {
    let mut record = match write_record(answers, size) {
        Ok(record) => record,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if !safeguards.has(Safeguard::Padding) {
        let end = record.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        record.truncate(end);
    }
    if !safeguards.has(Safeguard::Sealing) {
        return Ok(Ok(record));
    }
    let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&keys.public).map_err(AppError::fault)?;
    let (key, text) = hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &public,
        &info(keys),
        &record,
        keys.survey.uuid().as_bytes(),
    )
    .map_err(AppError::fault)?;
    Ok(Ok([key.to_bytes().as_slice(), &text].concat()))
}

/// The answers in a sealed record.
///
/// # Errors
/// A fault when it was not sealed to these keys under these terms.
pub fn open(keys: &Keys, sealed: &[u8], safeguards: Safeguards) -> Result<Answers, AppError> {
    if !safeguards.has(Safeguard::Sealing) {
        return read_record(sealed).map_err(|_| unreadable());
    }
    let (key, text) = sealed.split_at_checked(ENCAPSULATED).ok_or_else(unreadable)?;
    let private =
        <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&keys.private).map_err(AppError::fault)?;
    let key = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(key).map_err(AppError::fault)?;
    let record = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &key,
        &info(keys),
        text,
        keys.survey.uuid().as_bytes(),
    )
    .map_err(|_| unreadable())?;
    read_record(&record).map_err(|_| unreadable())
}

fn info(keys: &Keys) -> Vec<u8> {
    [b"halemark survey answer 1".as_slice(), &keys.terms].concat()
}

fn unreadable() -> AppError {
    AppError::fault("a sealed answer was not sealed to the keys and terms of its survey")
}
