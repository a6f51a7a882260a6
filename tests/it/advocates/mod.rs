mod certificate;
mod expiries;
mod pages;
pub mod scene;
