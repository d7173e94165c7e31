import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIGURE_CODE } from '../models/compile';
import { ANATOMY_CODE } from '../models/kept-anatomy';
import { importsIn, type Module, readModules } from './architecture/read-imports';
import { layerOf, violations } from './architecture/rules';

const ROOT = path.resolve(import.meta.dirname, '..');
const modules = readModules(ROOT, ['src', 'models']);

describe('the layers of this repository', () => {
  it('are walked at all', () => {
    // A wrong folder or a broken pattern would find nothing and so no breach either.
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.flatMap((m) => m.imports).length).toBeGreaterThan(100);
    for (const layer of ['domain', 'geometry', 'state', 'ui', 'App', 'models'])
      expect(modules.map((m) => layerOf(m.file))).toContain(layer);
    expect(modules.find((m) => m.file === 'src/domain/muscle.ts')?.imports.map((i) => i.to)).toContain(
      'src/domain/slug.ts',
    );
  });

  it('import only what lies beneath them', () => {
    expect(violations(modules)).toEqual([]);
  });

  it('keep zod to the files that define a schema', () => {
    const users = modules.filter(
      ({ file, imports }) => layerOf(file) === 'domain' && imports.some((i) => i.to === 'zod' && !i.typeOnly),
    );
    expect(users.length).toBeGreaterThan(3);
    for (const { file } of users)
      expect(readFileSync(path.join(ROOT, file), 'utf8'), file).toMatch(/export const \w+Schema\b/);
  });
});

describe('what the compile keeps', () => {
  it.each([
    ['the figures', 'models/figure/', FIGURE_CODE],
    ['the anatomy', 'models/anatomy/', ANATOMY_CODE],
  ])('%s: made anew when any code changes that makes it', (_name, folder, code) => {
    const reached = new Set(modules.filter(({ file }) => file.startsWith(folder)).map(({ file }) => file));
    for (const file of reached)
      for (const { to, typeOnly } of modules.find((m) => m.file === file)?.imports ?? [])
        if (!typeOnly && modules.some((m) => m.file === to)) reached.add(to);
    expect(reached.size).toBeGreaterThan(5);
    const covered = (file: string) => code.some((entry) => file === entry || file.startsWith(`${entry}/`));
    expect([...reached].filter((file) => !covered(file))).toEqual([]);
  });
});

describe('the checker', () => {
  const module = (file: string, text: string): Module => ({ file, imports: importsIn(text) });

  it.each([
    ['domain on geometry', 'src/domain/a.ts', `import { b } from 'src/geometry/b.ts'`],
    ['domain on another package', 'src/domain/a.ts', `import { Vector3 } from 'three'`],
    ['domain on a type of three', 'src/domain/a.ts', `import type { Vector3 } from 'three'`],
    ['geometry on state', 'src/geometry/a.ts', `import { b } from 'src/state/b.ts'`],
    ['geometry that draws', 'src/geometry/a.ts', `import { Vector3, WebGLRenderer } from 'three'`],
    ['geometry that takes all of three', 'src/geometry/a.ts', `import * as THREE from 'three'`],
    ['state on ui', 'src/state/a.ts', `export { b } from 'src/ui/b.ts'`],
    ['scene on ui', 'src/scene/A.tsx', `import { B } from 'src/ui/B.tsx'`],
    ['ui on scene', 'src/ui/A.tsx', `const b = import('src/scene/B.tsx')`],
    ['ui on scene, types only', 'src/ui/A.tsx', `import type { B } from 'src/scene/B.tsx'`],
    ['ui on three', 'src/ui/A.tsx', `import { Color } from 'three'`],
    ['the app on models', 'src/App.tsx', `import 'models/compile.ts'`],
    ['models on state', 'models/a.ts', `import { b } from 'src/state/b.ts'`],
    ['models on the app', 'models/a.ts', `import App from 'src/App.tsx'`],
    ['a drawer', 'src/ui/utils.ts', ''],
    ['a barrel', 'src/state/index.ts', ''],
    ['a new folder', 'src/services/a.ts', ''],
  ])('catches %s', (_name, file, text) => {
    expect(violations([module(file, text)])).toHaveLength(1);
  });

  it('catches zod behind two steps of the app, but not behind a type', () => {
    const schema = module('src/domain/b.ts', `import { z } from 'zod'`);
    const middle = module('src/domain/a.ts', `import { b } from 'src/domain/b.ts'`);
    const app = module('src/ui/A.tsx', `import { a } from 'src/domain/a.ts'`);
    const typed = module('src/ui/A.tsx', `import { type A } from 'src/domain/a.ts'`);
    expect(violations([app, middle, schema])).toEqual([
      'zod reaches the app: src/ui/A.tsx > src/domain/a.ts > src/domain/b.ts > zod',
    ]);
    expect(violations([typed, middle, schema])).toEqual([]);
  });

  it('accepts what the layers allow', () => {
    const fine = [
      module('src/domain/a.ts', `import { z } from 'zod';\nimport type { B } from 'src/domain/b.ts'`),
      module('src/geometry/a.ts', `import { Ray, Vector3 } from 'three';\nimport type { Mesh } from 'three'`),
      module('src/scene/A.tsx', `import { Mesh } from 'three';\nimport { s } from 'src/state/store.ts'`),
      module('src/App.tsx', `import './App.css';\nimport { A } from 'src/scene/A.tsx'`),
      module('models/a.ts', `import { b } from 'src/geometry/b.ts';\nimport 'node:fs'`),
    ];
    expect(violations(fine)).toEqual([]);
  });

  it('reads imports that run over several lines', () => {
    expect(
      importsIn(`import D, {\n  type A,\n  b as c,\n} from './x';\nimport {\n  type T,\n} from './y';`),
    ).toEqual([
      { to: './x', names: ['A', 'b', '*'], typeOnly: false },
      { to: './y', names: ['T'], typeOnly: true },
    ]);
  });
});
