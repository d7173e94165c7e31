import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { megabytes, type Row } from './table';

const ROOT = path.resolve(import.meta.dirname, '../..');
const INPUTS = ['data', 'models', 'src', 'package.json', 'package-lock.json', 'tsconfig.json'];
const LOOK_EVERY = 50;

/** Compiles a copy of the repository from nothing, then again with nothing changed. */
export async function compile(): Promise<Row[]> {
  const copy = mkdtempSync(path.join(tmpdir(), 'myoatlas-bench-'));
  try {
    for (const input of INPUTS) cpSync(path.join(ROOT, input), path.join(copy, input), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    const first = await build(copy);
    const again = await build(copy);
    return [
      { what: 'compile: from nothing', figure: `${first.seconds.toFixed(1)} s`, target: '45 s' },
      {
        what: 'compile: peak memory, processes together',
        figure: first.peak ? megabytes(first.peak) : 'not measured (needs /proc)',
        target: '1500 MB',
      },
      { what: 'compile: unchanged', figure: `${again.seconds.toFixed(1)} s`, target: '1 s' },
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function build(folder: string): Promise<{ seconds: number; peak: number }> {
  const since = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'models/build.ts'], { cwd: folder });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOfTree(child.pid!));
  }, LOOK_EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(`the compile failed:\n${said}`);
  return { seconds: (performance.now() - since) / 1000, peak };
}

/** Resident bytes of a process and all that it started; 0 where the system has no /proc. */
function memoryOfTree(pid: number): number {
  const folder = `/proc/${pid}`;
  if (!existsSync(folder)) return 0;
  try {
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
    const children = readdirSync(`${folder}/task`).flatMap((task) =>
      readFileSync(`${folder}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + memoryOfTree(Number(child)), 1024 * Number(resident ?? 0));
  } catch {
    // It ended while it was looked at.
    return 0;
  }
}
