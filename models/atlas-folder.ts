import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files without which the app cannot open; the others may follow. */
const FIRST_FILES = ['records.json', 'details.json', 'sources.json', 'skin.bin', 'masculine.glb'];
const LATER_FILES = [
  'feminine.glb',
  'muscles.bin',
  'masculine-muscles.bin',
  'feminine-muscles.bin',
  'masculine-skeleton.glb',
  'feminine-skeleton.glb',
];
export const ATLAS_FILES = [...FIRST_FILES, ...LATER_FILES];

/** How far the anatomy is. */
export interface Stage {
  step: string;
  share: number;
}

/** The folder of compiled files: what is written, and what is still to come. */
export class AtlasFolder {
  stage: Stage = { step: 'reading the records', share: 0 };
  private sizes: Record<string, number> = {};

  constructor(
    private folder: string,
    private hash: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  write(files: Record<string, Uint8Array>): void {
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(path.join(this.folder, name), bytes);
      this.sizes[name] = bytes.length;
    }
  }

  waitsFor(file: string): Stage | null {
    return ATLAS_FILES.includes(file) && this.sizes[file] === undefined ? this.stage : null;
  }

  /** A manifest that lets the app be built or served before all is there; it is not taken for a finished one. */
  writeFirstManifest(): void {
    for (const name of LATER_FILES) {
      const file = path.join(this.folder, name);
      if (!existsSync(file)) writeFileSync(file, '');
    }
    this.writeManifest('unfinished');
  }

  /** Last, so that an interrupted compile is not taken for a finished one. @returns a line about the files */
  finish(): string {
    this.writeManifest(this.hash);
    return Object.entries(this.sizes)
      .map(([name, size]) => `${name} ${Math.round(size / 1000)} KB`)
      .join(', ');
  }

  private writeManifest(hash: string): void {
    const sizes = Object.fromEntries(ATLAS_FILES.map((name) => [name, this.sizes[name] ?? 0]));
    writeFileSync(path.join(this.folder, 'manifest.json'), `${JSON.stringify({ hash, sizes }, null, 2)}\n`);
  }
}
