//! Whether an address is one. The browser's own `URL` decides, since it is what would be sent to; in
//! native tests the `url` crate, which follows the same standard.

pub fn is_address(text: &str) -> bool {
    #[cfg(target_family = "wasm")]
    return web_sys::Url::new(text).is_ok();
    #[cfg(not(target_family = "wasm"))]
    return url::Url::parse(text).is_ok();
}
