//! Places: the local authority areas of an installation, and what a postcode suggests.
