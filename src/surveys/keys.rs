//! The keys of an open survey: a file of their own, outside the database and its backups, destroyed at the close.
//!
//! A file is called after its survey and its public key, so that the row of the survey says which file is its own: one that
//! was made for a launch that failed is never taken for it, and none is ever written over.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use hpke::kem::X25519HkdfSha256;
use hpke::{Kem, Serializable};
use rand::Rng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::rules::{Code, Vault, tag_of};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::{InviteeId, SurveyId};
use crate::platform::safeguards::{Safeguard, Safeguards};

/// The keys of a survey.
pub struct Keys {
    pub(super) survey: SurveyId,
    pub(super) private: Vec<u8>,
    pub(super) public: Vec<u8>,
    pub(super) terms: [u8; 32],
    derive: [u8; 32],
    pass: [u8; 32],
    answer: [u8; 32],
    safeguards: Safeguards,
}

/// A key file.
#[derive(Serialize, Deserialize)]
struct KeyFile {
    shape: u32,
    survey: SurveyId,
    private: String,
    derive: String,
    pass: String,
    answer: String,
    terms: String,
}

/// Makes the keys of a survey that is being launched with these terms; returns the public key. The launch may fail after
/// it: a file that no survey names is removed by a job.
///
/// # Errors
/// When the file cannot be written.
pub fn make(app: &App, survey: SurveyId, terms: &str) -> Result<Vec<u8>, AppError> {
    let (private, public) = X25519HkdfSha256::gen_keypair();
    let (private, public) = (private.to_bytes(), public.to_bytes().to_vec());
    let file = KeyFile {
        shape: 1,
        survey,
        private: hex::encode(private),
        derive: hex::encode(random::<32>()),
        pass: hex::encode(random::<32>()),
        answer: hex::encode(random::<32>()),
        terms: hex::encode(Sha256::digest(terms)),
    };
    let folder = app.config().survey_keys_folder();
    let text = serde_json::to_vec(&file).map_err(AppError::fault)?;
    write_file(&folder, &file_name(survey, &public), &text).map_err(|error| fault(&folder, &error))?;
    Ok(public)
}

/// The keys of an open survey.
///
/// # Errors
/// A fault when they are gone, or are not of these terms: then somebody changed what the respondents were promised.
pub fn load(app: &App, vault: &Vault) -> Result<Keys, AppError> {
    let path = app.config().survey_keys_folder().join(file_name(vault.survey, &vault.public_key));
    let text = fs::read(&path).map_err(|error| fault(&path, &error))?;
    let file: KeyFile = serde_json::from_slice(&text).map_err(|error| fault(&path, &error))?;
    let terms = key(&file.terms)?;
    if file.survey != vault.survey || terms != <[u8; 32]>::from(Sha256::digest(&vault.terms)) {
        return Err(AppError::fault(format!(
            "survey {}: its terms are not those it was launched with",
            vault.survey
        )));
    }
    Ok(Keys {
        survey: vault.survey,
        private: hex::decode(&file.private).map_err(AppError::fault)?,
        public: vault.public_key.clone(),
        terms,
        derive: key(&file.derive)?,
        pass: key(&file.pass)?,
        answer: key(&file.answer)?,
        safeguards: app.safeguards(),
    })
}

/// A tag for a new survey: the database says when it is another's already.
pub fn new_tag() -> String {
    tag_of(random())
}

impl Keys {
    /// The code of somebody who gets a link of their own. It is the same every time, so that it need be kept nowhere.
    pub fn personal_code(&self, tag: &str, invitee: InviteeId) -> Code {
        let hash = keyed(&self.derive, invitee.uuid().as_bytes());
        let mut secret = [0; 8];
        secret.copy_from_slice(&hash[..8]);
        Code::new(tag, secret)
    }

    /// A code for a slip. It is shown once and kept nowhere.
    pub fn new_slip_code(&self, tag: &str) -> Code {
        Code::new(tag, random())
    }

    /// What the database keeps of a pass.
    pub fn pass_hash(&self, code: &Code) -> Vec<u8> {
        self.hash(&self.pass, code.secret())
    }

    /// What makes an answer the only one with its code, or with its nonce.
    pub fn answer_hash(&self, secret: &str) -> Vec<u8> {
        let apart = self.safeguards.has(Safeguard::SeparateKeys);
        self.hash(if apart { &self.answer } else { &self.pass }, secret)
    }

    fn hash(&self, key: &[u8; 32], secret: &str) -> Vec<u8> {
        if self.safeguards.has(Safeguard::KeyedHashes) {
            keyed(key, secret.as_bytes())
        } else {
            Sha256::digest(secret).to_vec()
        }
    }
}

/// The surveys that have a key file, with the file's name.
///
/// # Errors
/// When the folder cannot be read.
pub fn list_files(app: &App) -> Result<Vec<(SurveyId, String)>, AppError> {
    let folder = app.config().survey_keys_folder();
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault(&folder, &error)),
    };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter_map(|name| Some((name.get(..36)?.parse().ok()?, name))).collect())
}

/// Destroys every key of a survey: written over, synced, unlinked. Nothing to do is fine.
///
/// # Errors
/// When a file cannot be destroyed.
pub fn destroy(app: &App, survey: SurveyId) -> Result<(), AppError> {
    for (_, name) in list_files(app)?.into_iter().filter(|(of, _)| *of == survey) {
        destroy_file(app, &name)?;
    }
    Ok(())
}

/// Destroys one key file.
///
/// # Errors
/// When it cannot be destroyed.
pub fn destroy_file(app: &App, name: &str) -> Result<(), AppError> {
    let folder = app.config().survey_keys_folder();
    let path = folder.join(name);
    overwrite_and_unlink(&folder, &path).map_err(|error| fault(&path, &error))
}

/// The key files that have been there for a day: no launch is still on its way to naming them.
///
/// # Errors
/// When the folder cannot be read.
pub fn list_old_files(app: &App) -> Result<Vec<(SurveyId, String)>, AppError> {
    let folder = app.config().survey_keys_folder();
    let is_old = |name: &str| {
        let written = fs::metadata(folder.join(name)).and_then(|data| data.modified()).ok();
        written.and_then(|at| at.elapsed().ok()).is_some_and(|age| age > Duration::from_hours(24))
    };
    Ok(list_files(app)?.into_iter().filter(|(_, name)| is_old(name)).collect())
}

/// Whether a file with this name holds the keys that a survey names.
pub fn is_of(vault: &Vault, name: &str) -> bool {
    name == file_name(vault.survey, &vault.public_key)
}

fn file_name(survey: SurveyId, public: &[u8]) -> String {
    format!("{survey}-{}.key", hex::encode(&Sha256::digest(public)[..8]))
}

/// Whole or not at all: a file that is only begun has another name.
fn write_file(folder: &Path, name: &str, text: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::set_permissions(folder, Permissions::from_mode(0o700))?;
    let begun: PathBuf = folder.join(format!("{name}.part"));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&begun)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(&begun, folder.join(name))?;
    File::open(folder)?.sync_all()
}

fn overwrite_and_unlink(folder: &Path, path: &Path) -> std::io::Result<()> {
    let mut file = match OpenOptions::new().write(true).open(path) {
        Ok(file) => file,
        // Another server was quicker.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    let mut noise = vec![0; usize::try_from(file.metadata()?.len()).unwrap_or_default()];
    rand::rng().fill_bytes(&mut noise);
    file.write_all(&noise)?;
    file.sync_all()?;
    fs::remove_file(path)?;
    File::open(folder)?.sync_all()
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}

fn keyed(key: &[u8; 32], text: &[u8]) -> Vec<u8> {
    // Reason: an HMAC takes a key of any length; the signature is that of all of them.
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

fn key(text: &str) -> Result<[u8; 32], AppError> {
    let mut key = [0; 32];
    hex::decode_to_slice(text, &mut key).map_err(AppError::fault)?;
    Ok(key)
}

fn fault(path: &Path, error: &dyn std::fmt::Display) -> AppError {
    AppError::fault(format!("the keys of a survey, {}: {error}", path.display()))
}
