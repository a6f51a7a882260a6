mod components;
mod delivery;
mod fixtures;
mod layout;
