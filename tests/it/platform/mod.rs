mod components;
mod delivery;
mod fixtures;
mod jobs;
mod layout;
mod private;
mod ways_back;
