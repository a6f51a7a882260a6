mod components;
mod delivery;
mod fixtures;
mod jobs;
mod layout;
mod ways_back;
