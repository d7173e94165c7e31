import type { Module } from './read-imports';

/**
 * The layers: `domain <- geometry <- state <- (scene | ui) <- App`, and `models` beside them.
 * See DESIGN, "Layers of the code"; the reason is that the app must be whole without its scene,
 * and the compiler must run without the app.
 */
const MAY_IMPORT: Record<string, string[]> = {
  domain: ['domain'],
  geometry: ['domain', 'geometry'],
  // The compiled files are loaded by the state alone.
  state: ['domain', 'geometry', 'state', 'atlas'],
  scene: ['domain', 'geometry', 'state', 'scene'],
  ui: ['domain', 'geometry', 'state', 'ui'],
  App: ['domain', 'geometry', 'state', 'scene', 'ui', 'App'],
  models: ['domain', 'geometry', 'models'],
};

/** Packages of the inner layers; scene, ui and App choose their own. */
const PACKAGES: Record<string, RegExp> = {
  domain: /^zod$/,
  geometry: /^(three|three-mesh-bvh)$/,
  state: /^(zustand(\/.*)?|minisearch|idb|react)$/,
  ui: /^(?!three|@react-three)/,
};

/** What geometry may take from three: maths and plain buffers, nothing that draws. */
const THREE_MATHS = new Set(
  (
    'Vector2 Vector3 Vector4 Matrix3 Matrix4 Quaternion Euler Box2 Box3 Sphere Ray Plane Line3 Triangle MathUtils ' +
    'BufferAttribute BufferGeometry InterleavedBufferAttribute Spherical CatmullRomCurve3 DoubleSide FrontSide BackSide'
  ).split(' '),
);

const NAMELESS = /\/(utils?|helpers?|types?|common|index|misc|shared)\.tsx?$/;
const CODE_OF_APP = new Set(['state', 'scene', 'ui', 'App']);

/** "domain", ..., "App" for what lies in src itself, "models", or null for a package. */
export function layerOf(file: string): string | null {
  const [top, second] = file.split('/');
  if (top === 'src') return file.split('/').length > 2 ? second : 'App';
  return top === 'models' || top === 'atlas' || top === 'tests' || top === 'data' ? top : null;
}

/** Every breach of the rules, in words; empty when the layers hold. */
export function violations(modules: Module[]): string[] {
  return [...modules.flatMap(breaches), ...zodInTheApp(modules)];
}

function breaches({ file, imports }: Module): string[] {
  const layer = layerOf(file)!;
  const found: string[] = [];
  if (NAMELESS.test(file)) found.push(`${file}: name the file after what it holds`);
  if (!MAY_IMPORT[layer]) found.push(`${file}: "${layer}" is no layer`);
  for (const { to, names, typeOnly } of imports) {
    const target = layerOf(to);
    if (target) {
      if (!MAY_IMPORT[layer]?.includes(target)) found.push(`${file}: ${layer} must not import ${to}`);
      continue;
    }
    if (PACKAGES[layer] && !PACKAGES[layer].test(to)) found.push(`${file}: ${layer} must not import ${to}`);
    if (layer === 'geometry' && to === 'three' && !typeOnly) {
      const drawing = names.filter((name) => !THREE_MATHS.has(name));
      if (drawing.length) found.push(`${file}: geometry must not draw: ${drawing.join(', ')}`);
    }
  }
  return found;
}

/** What people bring is checked against a schema; it is fetched when they bring something. */
const DRAWING_FILES = 'src/domain/pain/drawing-file.ts';

/** The app reads compiled records, so the schemas (and zod's 60 KB) stay out of its start. */
function zodInTheApp(modules: Module[]): string[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string, way: string[]) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { to, typeOnly, later } of byFile.get(file)?.imports ?? []) {
      if (typeOnly || (later && to === DRAWING_FILES)) continue;
      if (to === 'zod') found.push(`zod reaches the app: ${[...way, file, 'zod'].join(' > ')}`);
      else visit(to, [...way, file]);
    }
  };
  for (const { file } of modules) if (CODE_OF_APP.has(layerOf(file)!)) visit(file, []);
  return found;
}
