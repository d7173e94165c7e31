import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import of one module. */
export interface Import {
  /** File in the repository ("src/domain/view.ts") or name of a package ("three"). */
  to: string;
  /** Names taken from it, as exported; "*" for the whole, none for a side effect. */
  names: string[];
  /** Types vanish when compiled, so they pull nothing into the app. */
  typeOnly: boolean;
  /** Fetched when it is needed, and so no part of the start. */
  later?: true;
}

export interface Module {
  file: string;
  imports: Import[];
}

/** The modules under some folders of the repository, with what they import. */
export function readModules(root: string, folders: string[]): Module[] {
  return folders
    .flatMap((folder) => sourceFiles(root, folder))
    .map((file) => ({
      file,
      imports: importsIn(readFileSync(path.join(root, file), 'utf8')).map((i) => ({
        ...i,
        to: resolved(root, file, i.to),
      })),
    }));
}

function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(root, file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/gm;
const SIDE_EFFECT = /^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Imports and re-exports written in a source text, unresolved. */
export function importsIn(text: string): Import[] {
  const found: Import[] = [];
  for (const [, type, clause, to] of text.matchAll(STATEMENT)) {
    const braced = clause.match(/\{([^}]*)\}/)?.[1] ?? '';
    const listed = braced
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const rest = clause.replace(/\{[^}]*\}/, '').replace(/[,\s]/g, '');
    found.push({
      to,
      names: [
        ...listed.map((name) => name.replace(/^type\s+/, '').replace(/\s+as\s.*/, '')),
        ...(rest ? ['*'] : []),
      ],
      typeOnly:
        Boolean(type) || (!rest && listed.length > 0 && listed.every((name) => name.startsWith('type '))),
    });
  }
  for (const [, to] of text.matchAll(SIDE_EFFECT)) found.push({ to, names: [], typeOnly: false });
  for (const [, to] of text.matchAll(DYNAMIC)) found.push({ to, names: ['*'], typeOnly: false, later: true });
  return found;
}

function resolved(root: string, file: string, to: string): string {
  if (!to.startsWith('.')) return to;
  const target = path.posix.join(path.posix.dirname(file), to.replace(/\?.*$/, ''));
  const endings = ['', '.ts', '.tsx', '.d.ts'];
  // A file that is not there (the compiled atlas) keeps its name: the rules look at folders only.
  return (
    endings
      .map((ending) => target + ending)
      .find((name) => existsSync(path.join(root, name)) && path.extname(name)) ?? target
  );
}
