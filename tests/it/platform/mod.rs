mod components;
mod delivery;
mod fixtures;
mod layout;
mod ways_back;
