//! Which path leads where.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;

use crate::state::Sandbox;
use crate::{baanx, bounds, control, kulipa, pintopay, site};

/// The whole server.
pub fn build(sandbox: &Arc<Sandbox>, page: Option<&Path>, package: Option<&Path>) -> Router {
    let mut router = Router::new()
        .nest("/baanx", baanx::router(sandbox))
        .nest("/kulipa", kulipa::router(sandbox))
        .nest("/pintopay", pintopay::router(sandbox))
        .nest("/control", control::router(sandbox));
    if let Some(folder) = package {
        router = router.nest_service("/order-card", site::package(folder));
    }
    let router = match page {
        Some(folder) => router.fallback_service(site::page(folder)),
        None => router.fallback(control::unknown_path),
    };
    router.layer(DefaultBodyLimit::max(bounds::BODY))
}
