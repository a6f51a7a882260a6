mod advising;
mod desk;
mod health;
mod public;
mod schemes;
