import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { BoneName } from '../domain/anatomy';
import { readMesh } from './read-mesh';

/** One bone: its vertices are `first` to `first + count`. */
export interface Bone extends BoneName {
  /** The part of the skeleton with which it moves. */
  segment: string;
  tissue: 'bone' | 'disc' | 'cartilage' | 'tooth';
  first: number;
  count: number;
}

/** The skeleton of the left side and half of the midline as one geometry. */
export interface SkeletonGeometry {
  geometry: BufferGeometry;
  bvh: MeshBVH;
  index: Uint32Array;
  bones: Bone[];
}

const TISSUE: Record<Bone['tissue'], number> = { bone: 0, disc: 1, cartilage: 1, tooth: 2 };
/** Segments that go with an arm when it is put aside. */
const ARM = ['humerus', 'forearm', 'hand'];
/** Nearer to the midline than this, metres, a vertex lies on it. */
const ON_MIDLINE = 2e-4;

/** Decodes the skeleton's GLB. @throws if the file is damaged */
export async function readSkeleton(glb: ArrayBuffer): Promise<SkeletonGeometry> {
  const { positions, index, light, extras } = await readMesh(glb);
  const bones = extras.bones as Bone[];
  const tissue = new Float32Array(positions.length / 3);
  const arm = new Float32Array(positions.length / 3);
  for (const bone of bones) {
    tissue.fill(TISSUE[bone.tissue], bone.first, bone.first + bone.count);
    if (ARM.includes(bone.segment)) arm.fill(1, bone.first, bone.first + bone.count);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('light', light);
  geometry.setAttribute('tissue', new BufferAttribute(tissue, 1));
  geometry.setAttribute('arm', new BufferAttribute(arm, 1));
  geometry.setIndex(new BufferAttribute(index, 1));
  geometry.computeVertexNormals();
  smoothOverMidline(geometry);
  geometry.computeBoundingSphere();
  return { geometry, bvh: new MeshBVH(geometry, { indirect: true }), index, bones };
}

/** Bones on the midline are halves: where they meet their mirror image the surface is level. */
function smoothOverMidline(geometry: BufferGeometry): void {
  const { position, normal } = geometry.attributes;
  for (let v = 0; v < position.count; v++) {
    if (Math.abs(position.getX(v)) > ON_MIDLINE) continue;
    const [y, z] = [normal.getY(v), normal.getZ(v)];
    const length = Math.hypot(y, z) || 1;
    normal.setXYZ(v, 0, y / length, z / length);
  }
}
