//! What a monitor or a balancer asks: does the program run, and can it reach its database.

use actix_web::{HttpResponse, web};

use crate::platform::app::App;
use crate::register;

/// The program runs.
pub async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("live")
}

/// The program runs and its database answers: 200, else 503.
pub async fn ready(app: web::Data<App>) -> HttpResponse {
    match app.read(register::find_any).await {
        Ok(()) => HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            HttpResponse::ServiceUnavailable().content_type("text/plain; charset=utf-8").body("not ready")
        }
    }
}
