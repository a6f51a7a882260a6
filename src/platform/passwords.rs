//! Passwords: Argon2id, off the web workers, a few at a time.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

use crate::platform::error::AppError;

/// How dear one hash is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// 19 MiB, two passes: the OWASP recommendation for Argon2id.
    Standard,
    /// 8 KiB, one pass: for tests, which hash by the hundred.
    Test,
}

/// Hashes and checks passwords, at most two at once, so that a rush of sign-ins does not starve the pages.
#[derive(Clone)]
pub struct Passwords {
    cost: Cost,
    permits: Arc<Semaphore>,
    /// Checked when the account is unknown, so that the answer takes as long.
    nobody: Arc<str>,
}

impl Passwords {
    /// # Errors
    /// When the machine gives no randomness for a salt.
    pub fn new(cost: Cost) -> Result<Self, AppError> {
        let nobody = hash(cost, "nobody has this password")?;
        Ok(Passwords { cost, permits: Arc::new(Semaphore::new(2)), nobody: nobody.into() })
    }

    /// The hash to keep, in PHC form. Blocks; for the command line and the demo world.
    ///
    /// # Errors
    /// When the machine gives no randomness for a salt.
    pub fn hash_now(&self, password: &str) -> Result<String, AppError> {
        hash(self.cost, password)
    }

    /// The hash to keep, in PHC form.
    ///
    /// # Errors
    /// When the machine gives no randomness for a salt.
    pub async fn hash(&self, password: String) -> Result<String, AppError> {
        let cost = self.cost;
        self.run(move || hash(cost, &password)).await?
    }

    /// Whether `password` is the one that was hashed; `None` takes as long and is never right.
    ///
    /// # Errors
    /// When the program is stopping.
    pub async fn check(&self, password: String, kept: Option<String>) -> Result<bool, AppError> {
        let (cost, nobody) = (self.cost, self.nobody.clone());
        self.run(move || match kept {
            Some(kept) => matches(cost, &password, &kept),
            None => {
                let _ = matches(cost, &password, &nobody);
                false
            }
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
        let _permit = self.permits.acquire().await.map_err(AppError::fault)?;
        tokio::task::spawn_blocking(work).await.map_err(AppError::fault)
    }
}

fn argon2(cost: Cost) -> Result<Argon2<'static>, AppError> {
    let params = match cost {
        Cost::Standard => Params::new(19 * 1024, 2, 1, None),
        Cost::Test => Params::new(8, 1, 1, None),
    };
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params.map_err(AppError::fault)?))
}

fn hash(cost: Cost, password: &str) -> Result<String, AppError> {
    Ok(argon2(cost)?.hash_password(password.as_bytes()).map_err(AppError::fault)?.to_string())
}

fn matches(cost: Cost, password: &str, kept: &str) -> bool {
    let Ok(argon2) = argon2(cost) else { return false };
    PasswordHash::new(kept).is_ok_and(|kept| argon2.verify_password(password.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn the_right_password_matches_and_no_other_does() {
        let passwords = Passwords::new(Cost::Test).unwrap();
        let kept = passwords.hash("seven brown geese".into()).await.unwrap();
        assert!(kept.starts_with("$argon2id$"));
        assert!(passwords.check("seven brown geese".into(), Some(kept.clone())).await.unwrap());
        assert!(!passwords.check("seven brown gees".into(), Some(kept)).await.unwrap());
        assert!(!passwords.check("nobody has this password".into(), None).await.unwrap());
    }
}
