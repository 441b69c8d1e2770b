import resolve from '@rollup/plugin-node-resolve';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';

export default {
  input: 'src/main.js',
  output: { dir: 'public/assets' },
  // The second plugin takes the WebAssembly file of order-card along.
  plugins: [resolve(), importMetaAssets()],
};
