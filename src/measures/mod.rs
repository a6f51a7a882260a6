//! Pure statistics: what may be told of a group, and with which uncertainty.
