mod components;
mod fixtures;
mod layout;
