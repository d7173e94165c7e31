import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Hash of the contents of files and folders (sorted, names included): equal inputs, equal hash.
 * @param more anything else that the result depends on
 */
export function contentHash(root: string, inputs: string[], more = ''): string {
  const hash = createHash('sha256').update(more);
  for (const file of inputs.flatMap((input) => filesUnder(root, input))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(root: string, input: string): string[] {
  if (!statSync(path.join(root, input)).isDirectory()) return [input];
  return readdirSync(path.join(root, input))
    .sort()
    .flatMap((name) => filesUnder(root, `${input}/${name}`));
}

/** Files kept from an earlier compile under the hash of what they were made from. */
export class StepCache {
  constructor(private folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** The kept files, or null if one of them is missing. */
  read(step: string, hash: string, names: string[]): Record<string, Uint8Array> | null {
    const file = (name: string) => path.join(this.folder, `${step}-${hash}-${name}`);
    if (!names.every((name) => existsSync(file(name)))) return null;
    return Object.fromEntries(names.map((name) => [name, readFileSync(file(name))]));
  }

  /** Keeps files and forgets those of the step's earlier inputs. */
  write(step: string, hash: string, files: Record<string, Uint8Array>): void {
    for (const old of readdirSync(this.folder)) {
      if (old.startsWith(`${step}-`) && !old.startsWith(`${step}-${hash}-`))
        rmSync(path.join(this.folder, old));
    }
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(path.join(this.folder, `${step}-${hash}-${name}`), bytes);
    }
  }
}
