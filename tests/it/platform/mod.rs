mod components;
mod fixtures;
