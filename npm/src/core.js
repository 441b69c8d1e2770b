// Loads the WebAssembly core, once a page, when the first element needs it.

let loading;

// The core's own style sheet, once it is there.
export let look;

// The wasm is asked for beside the glue, not after it.
export function loadCore() {
  loading ??= (async () => {
    const wasm = fetch(new URL('./order-card_bg.wasm', import.meta.url));
    // Where the glue fails first, nobody else hears of the wasm's failure.
    wasm.catch(() => {});
    const core = await import('./order-card-core.js');
    await core.default({ module_or_path: wasm });
    look = new CSSStyleSheet();
    look.replaceSync(core.look);
    return core;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}
