//! Award schemes as data: packs, editions, criteria, and the rules that judge them.
