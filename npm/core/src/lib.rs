//! The WebAssembly of the npm package: what the crate exports to the element classes, and nothing
//! besides.

// Nothing here calls it; without this line it would not be linked.
extern crate order_card;
