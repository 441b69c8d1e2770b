// A module that the build writes, as a plugin for esbuild.

/** `write` gives its text. */
export function written(module, write) {
  return {
    name: module,
    setup({ onResolve, onLoad }) {
      const isIt = ({ path }) => (path === module ? { path, namespace: module } : undefined);
      onResolve({ filter: /./ }, isIt);
      onLoad({ filter: /./, namespace: module }, async () => ({ contents: await write() }));
    },
  };
}
