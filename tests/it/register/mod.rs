mod data;
mod scene;
mod search;
