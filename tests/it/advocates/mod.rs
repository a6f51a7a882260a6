mod certificate;
mod pages;
pub mod scene;
