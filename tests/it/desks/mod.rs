mod desk;
mod health;
mod public;
