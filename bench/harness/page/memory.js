// Runs in the page: how large the memory of WebAssembly is.

/** Knows every instance that shows its memory, however it was made. */
export function watchMemory() {
  const memories = new Set();

  function note(instance) {
    Object.values(instance.exports)
      .filter((value) => value instanceof WebAssembly.Memory)
      .forEach((memory) => memories.add(memory));
  }

  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async function instantiate(...given) {
      const result = await original.apply(this, given);
      note(result.instance ?? result);
      return result;
    };
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(...given) {
      const instance = Reflect.construct(...given);
      note(instance);
      return instance;
    },
  });

  return () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
