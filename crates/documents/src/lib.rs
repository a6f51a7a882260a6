//! Turns a Typst layout and values into an accessible PDF.
