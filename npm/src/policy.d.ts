/** Where page, files and issuer are. */
export interface PageConfig {
  /** As the attribute `issuer`: `baanx`, which is also the default, `kulipa` or `pintopay`. */
  issuer?: 'baanx' | 'kulipa' | 'pintopay' | null;
  /** As the attribute `base-url`: `https:`, a path of the page's own origin, or `http:` on loopback. */
  baseUrl: string;
  /**
   * The origin of the page, such as `https://shop.example`: what is of this origin is the page's own.
   * Without it only what is given as a path is taken for that.
   */
  page?: string | null;
  /**
   * The address that the JavaScript of the package is loaded from. The policy takes the page's own origin
   * without it; the lines for the head name no JavaScript then.
   */
  files?: string | null;
  /** As in `configure({ wasmUrl })`. Without it, the WebAssembly lies beside the JavaScript. */
  wasmUrl?: string | null;
  /** As in `configure({ laterUrl })`. Without it, the second file of the WebAssembly lies there too. */
  laterUrl?: string | null;
  /** The page imports `order-card/inlined`: there is no WebAssembly to fetch. */
  inlined?: boolean;
}

/** What decides about the policy: attributes of the element, and where page and files are. */
export interface ContentSecurityPolicyConfig extends PageConfig {
  /** As the attribute `secure-hosts`: hosts, with their ports, and spaces between them. */
  secureHosts?: string | null;
  /** As the attribute `actions`. What is not offered needs no line. */
  actions?: string | null;
}

/**
 * The lines of the content security policy that the widget needs under this configuration, and only
 * those: without any one of their words something of the widget does not work.
 *
 * Joined by `; ` they are a policy, for the header `Content-Security-Policy` or for a `<meta>`. They
 * are for the widget alone: what your page loads besides is yours to add, and so are
 * `default-src 'none'`, `require-trusted-types-for 'script'` and `trusted-types 'none'`, which the
 * widget works under.
 *
 * | line | for |
 * | --- | --- |
 * | `script-src` | the JavaScript of the package, and `'wasm-unsafe-eval'` for the WebAssembly |
 * | `connect-src` | the WebAssembly, unless it is inlined, and `baseUrl` |
 * | `img-src` | Baanx with the action `details` or `pin`: the images of card data |
 * | `frame-src` | Baanx with the action `set-pin`: the page for a PIN, never of the page's own origin |
 *
 * It needs no DOM and asks for nothing, so that a server can call it.
 *
 * @example
 * contentSecurityPolicy({ baseUrl: 'https://dev.api.baanx.com' })
 * // ["script-src 'self' 'wasm-unsafe-eval'",
 * //  "connect-src 'self' https://dev.api.baanx.com",
 * //  "img-src https://cards.baanx.com",
 * //  "frame-src https://cards.baanx.com"]
 *
 * @throws {TypeError} where the widget could not use a setting (an unknown issuer, a `baseUrl` with
 * `http:` that is not on loopback, ...), or where no policy can name a host (IPv6, `_`). The message
 * names the setting and says what it has to be, without repeating what was written.
 */
export function contentSecurityPolicy(config: ContentSecurityPolicyConfig): string[];

/**
 * Lines for the `<head>` of the page, by which the browser fetches the files of the widget and opens the
 * connection to the issuer while it still reads the page.
 *
 * | line | for |
 * | --- | --- |
 * | `modulepreload` | the JavaScript in the folder `files`, with the hashes of this version |
 * | `preload` | the WebAssembly in this folder, or at `wasmUrl`; not where it is inlined |
 * | `preconnect` | the origin of `baseUrl`, where it is not the page's own |
 *
 * The hashes are those of the package that the function is of: JavaScript of another version is not run.
 * In a page with an import map the lines stand behind it.
 *
 * The configuration of `contentSecurityPolicy` does here too. It needs no DOM and asks for nothing, so
 * that a server can call it.
 *
 * @example
 * headLines({ baseUrl: 'https://dev.api.baanx.com' })
 * // ['<link rel="preconnect" href="https://dev.api.baanx.com" crossorigin>']
 *
 * @throws {TypeError} as `contentSecurityPolicy` does, and where `files` has `?` or `#`.
 */
export function headLines(config: PageConfig): string[];
