//! Requests in, pages out: who is visiting, what they posted, how an error looks, what the browser may do.

mod apart;
pub mod assets;
pub mod attachment;
mod binding;
pub mod errors;
mod fields;
mod filled;
pub mod filters;
pub mod guard;
pub mod held;
mod lang;
mod local;
pub mod pages;
pub mod paging;
mod posted;
pub mod private;
mod route;
pub mod session;
pub mod texts;
mod versioned;
mod visit;

pub use fields::Fields;
pub use filled::put_day;
pub use held::Held;
pub use local::local;
pub use posted::Posted;
pub use private::{Private, PrivateForm};
pub use route::{Route, mount};
pub use visit::Visit;
