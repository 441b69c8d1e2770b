//! Carries a fault out around the real answer.
//!
//! A request is read whole first; then it counts as received and takes its fault.
//! A client that goes away is noticed by the end of its side of the connection:
//! the server then drops this future where it waits, which is in the delay.
//! So what was asked for is not done if the client left during the delay.
//! Doing it has no waiting point inside, so it is never done by half.

use std::sync::Arc;
use std::time::Instant;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request, State};
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;

use super::answer;
use super::endpoint::Endpoint;
use super::mark::{DropConnection, FaultFlag, WithoutCors};
use super::rule::{Close, Fault};
use crate::caller;
use crate::state::Sandbox;

/// Routes that a fault may meet.
pub fn faulty(
    sandbox: &Arc<Sandbox>,
    endpoint: Endpoint,
    routes: MethodRouter<Arc<Sandbox>>,
) -> MethodRouter<Arc<Sandbox>> {
    let state = (Arc::clone(sandbox), endpoint);
    routes.route_layer(from_fn_with_state(state, apply))
}

/// The middleware of an endpoint that may have faults.
async fn apply(
    State((sandbox, endpoint)): State<(Arc<Sandbox>, Endpoint)>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let whole = Request::from_parts(parts.clone(), body);
    let body = match Bytes::from_request(whole, &()).await {
        Ok(body) => body,
        Err(rejection) => return rejection.into_response(),
    };
    let fault = receive(&sandbox, endpoint, &parts);
    let flag = parts.extensions.get::<FaultFlag>().cloned();
    let request = Request::from_parts(parts, Body::from(body));
    let Some(fault) = fault else {
        return next.run(request).await;
    };
    if let Some(flag) = flag {
        flag.raise();
    }
    carry_out(&fault, request, next).await
}

/// Counts the request and takes its fault.
fn receive(sandbox: &Sandbox, endpoint: Endpoint, parts: &Parts) -> Option<Fault> {
    let mut users = sandbox.users();
    let user = caller::find(&mut users, &parts.uri, &parts.headers, Instant::now())?;
    match endpoint {
        Endpoint::Order => user.orders_received += 1,
        Endpoint::KulipaCreate => user.kulipa.orders_received += 1,
        Endpoint::KulipaReissue => user.kulipa.reissues_received += 1,
        Endpoint::PintopayCreate => user.pintopay.orders_received += 1,
        _ => {}
    }
    user.faults.take(endpoint)
}

async fn carry_out(fault: &Fault, request: Request, next: Next) -> Response {
    tokio::time::sleep(fault.delay()).await;
    let real = if fault.acts() {
        Some(next.run(request).await)
    } else {
        None
    };
    match fault.close {
        Some(Close::Before | Close::After) => {
            let mut response = Response::default();
            response.extensions_mut().insert(DropConnection);
            response
        }
        None => {
            let mut response = answer::build(fault, real).await;
            if !fault.cors {
                response.extensions_mut().insert(WithoutCors);
            }
            response
        }
    }
}
