mod health;
mod public;
