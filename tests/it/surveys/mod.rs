//! Anonymous surveys.

mod vault;
