mod advising;
mod desk;
mod health;
mod needing;
mod public;
mod schemes;
