import path from 'node:path';
import { createServer, type Plugin } from 'vite';
import type { Compilation } from './compile';
import { upToDate } from './up-to-date';

/**
 * `npm start`: compiles and serves. The page can be opened as soon as body and records are there; muscles
 * and skeleton follow in the background, and whoever asks for them is told how far they are.
 */
const ROOT = path.resolve(import.meta.dirname, '..');

const { hash, current } = upToDate(ROOT);
const compilation = current ? null : (await import('./compile')).startCompile(ROOT, hash);
if (compilation && !(await compilation.opened)) process.exit(await compilation.finished);

const server = await createServer({
  root: ROOT,
  plugins: compilation ? [tellWhatIsComing(compilation)] : [],
});
await server.listen();
server.printUrls();
if (compilation) {
  compilation.finished.then((failed) => {
    if (failed) process.exit(failed);
  });
}

/** Answers for files that are not written yet: 503 and how far they are. */
function tellWhatIsComing(compilation: Compilation): Plugin {
  return {
    name: 'atlas-in-the-making',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const stage = /^\/atlas\//.test(pathname) && compilation.waitsFor(path.posix.basename(pathname));
        // "?import" asks for the address of a file, which is known before the file is there.
        if (!stage || request.url?.includes('import')) return next();
        response.statusCode = 503;
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        response.end(JSON.stringify(stage));
      });
    },
  };
}
