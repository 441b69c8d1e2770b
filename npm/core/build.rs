//! Tells the linker what the build needs for taking the WebAssembly apart (`xtask/src/split.rs`).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Which function uses which is known from the places that the linker fills in; without this it
    // forgets them. The build drops them again.
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
}
