// What a page of cases has before anything else runs in it, above all before its clock is a virtual one.
// Each function runs in the page, and knows nothing of this file.

/** Keeps what the driver needs of the real browser, and watches what nobody may see happen. */
export function prepare() {
  const { setTimeout, MessageChannel, fetch, performance } = window;
  const fuzz = {
    fetch: fetch.bind(window),
    now: performance.now.bind(performance),
    pause: (milliseconds) => new Promise((resolve) => setTimeout.call(window, resolve, milliseconds)),
    turn: () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(port1.close());
        port2.postMessage(undefined);
      }),
    instances: 0,
    longTasks: [],
    errors: [],
    /** The pages that presses have opened, by the numbers of the cases. */
    opened: [],
    acting: undefined,
  };
  window.fuzz = fuzz;
  new PerformanceObserver((list) => {
    fuzz.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  }).observe({ type: 'longtask' });
  addEventListener('error', ({ message }) => fuzz.errors.push(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => fuzz.errors.push(`rejected and unheard: ${reason}`));
  // Another instance with a memory of its own is made where the first has trapped; the later file has that
  // of the first.
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...values) {
      super(...values);
      const has = Object.values(this.exports).some((value) => value instanceof WebAssembly.Memory);
      if (has) fuzz.instances += 1;
    }
  };
  window.open = () => {
    const number = fuzz.acting;
    const location = { replace: (address) => fuzz.opened.push({ number, address }) };
    return { closed: false, close() {}, location };
  };
}
