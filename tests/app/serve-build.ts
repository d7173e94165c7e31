import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preview } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Served {
  /** "http://127.0.0.1:41234/" */
  address: string;
  stop: () => Promise<void>;
}

/** Builds what ships into a folder of its own. @returns the folder */
export function buildApp(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'myoatlas-'));
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: ROOT,
      stdio: 'inherit',
      // Test runners set NODE_ENV to "test", which would bundle React's slow half.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return folder;
}

/** Serves a built folder on a free port, as any static host would. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the preview server has no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    stop: () => server.close(),
  };
}

/** Builds and serves; the build goes when the server stops. */
export async function serveBuild(): Promise<Served> {
  const folder = buildApp();
  const { address, stop } = await serveFolder(folder);
  return {
    address,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
