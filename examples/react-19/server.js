// Draws the page on the server: from the sources while developing, from `dist` in production.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const server = createServer(async (request, response) => {
  files(request, response, async () => {
    const page = await readPage(request.url);
    const markup = await draw();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page.replace('<!--app-->', () => markup));
  });
});

const { files, readPage, draw } =
  process.env.NODE_ENV === 'production' ? await fromDist() : await fromSources();

server.listen(process.env.PORT ?? 3000);

async function fromDist() {
  const { default: sirv } = await import('sirv');
  const { render } = await import('./dist/server/entry-server.js');
  const page = await readFile('dist/client/index.html', 'utf8');
  // Without `index.html` in it, the page is left to the function above.
  const files = sirv('dist/client', { extensions: [] });
  return { files, readPage: () => page, draw: render };
}

async function fromSources() {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ appType: 'custom', server: { middlewareMode: true, hmr: { server } } });
  const page = await readFile('index.html', 'utf8');
  return {
    files: vite.middlewares,
    readPage: (url) => vite.transformIndexHtml(url, page),
    draw: async () => (await vite.ssrLoadModule('/src/entry-server.tsx')).render(),
  };
}
