import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import {
  CircleGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three';
import { stipple } from '../geometry/stipple';
import { paintedZones } from '../state/painted';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import { COMPARED_COLOURS } from './compared-colours';
import type { FigureGeometry } from './figure-geometry';

/** Room for this many dots; geometry/stipple.ts aims at far fewer. */
const CAPACITY = 8000;

/** The dots of the spillover zones: small discs lying in the skin, all drawn in one call. */
export function SpilloverDots({ figure }: { figure: FigureGeometry }) {
  const { invalidate, size, viewport } = useThree();
  const dots = useMemo(makeDots, []);
  useEffect(
    () => () => {
      dots.geometry.dispose();
      dots.material.dispose();
    },
    [dots],
  );
  const skin = useAtlas((state) => state.skin);
  const shown = useAtlas(selectShown);

  useEffect(() => {
    dots.material.uniforms.uPixels.value = size.height * viewport.dpr;
  }, [dots, size, viewport.dpr]);

  useEffect(() => {
    if (!skin) return;
    const { place, normal, look } = dots.geometry.attributes;
    let count = 0;
    paintedZones(skin, shown).forEach(({ essential, spillover }, number) => {
      const spots = stipple(figure, spillover, essential);
      const more = Math.min(CAPACITY - count, spots.count);
      place.array.set(spots.positions.subarray(0, 3 * more), 3 * count);
      normal.array.set(spots.normals.subarray(0, 3 * more), 3 * count);
      for (let i = count; i < count + more; i++)
        (look as InstancedBufferAttribute).setXY(i, spots.radius, number);
      count += more;
    });
    for (const attribute of [place, normal, look]) attribute.needsUpdate = true;
    dots.geometry.instanceCount = count;
    dots.visible = count > 0;
    invalidate();
  }, [dots, figure, skin, shown, invalidate]);

  return <primitive object={dots} />;
}

function makeDots(): Mesh<InstancedBufferGeometry, ShaderMaterial> {
  const disc = new CircleGeometry(1, 10);
  const geometry = new InstancedBufferGeometry();
  geometry.setIndex(disc.index);
  geometry.setAttribute('position', disc.attributes.position);
  geometry.setAttribute('place', new InstancedBufferAttribute(new Float32Array(3 * CAPACITY), 3));
  geometry.setAttribute('normal', new InstancedBufferAttribute(new Float32Array(3 * CAPACITY), 3));
  // Radius in metres, and whose dot it is among compared points.
  geometry.setAttribute('look', new InstancedBufferAttribute(new Float32Array(2 * CAPACITY), 2));
  geometry.instanceCount = 0;
  const material = new ShaderMaterial({
    uniforms: {
      uPixels: { value: 900 },
      uSecond: { value: COMPARED_COLOURS[1] },
      uThird: { value: COMPARED_COLOURS[2] },
    },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
  });
  const dots = new Mesh(geometry, material);
  dots.frustumCulled = false;
  dots.renderOrder = 1;
  return dots;
}

const VERTEX = /* glsl */ `
attribute vec3 place;
attribute vec2 look;
uniform float uPixels;
varying float vFacing;
varying float vNumber;
varying vec2 vAt;
varying float vHole;
void main() {
  vec3 up = normalize(normal);
  vec3 side = normalize(cross(abs(up.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0), up));
  vec4 centre = modelViewMatrix * vec4(place + up * 0.0006, 1.0);
  // Metres per pixel here; a dot is never smaller than 1.1 pixels. From so far away that it would have to be, there are
  // fewer of them, or they would run together to a solid zone.
  float pixel = -centre.z * 2.0 / (projectionMatrix[1][1] * uPixels);
  float radius = max(look.x, 1.1 * pixel);
  float kept = look.x / radius;
  if (fract(float(gl_InstanceID) * 0.6180340) > kept * kept) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vNumber = look.y;
  // The second point's dots are dashes as its stripes, the third's are rings where there is room for a hole.
  vec2 at = position.xy;
  if (vNumber == 1.0) at = mat2(0.7071, 0.7071, -0.7071, 0.7071) * (at * vec2(1.9, 0.62));
  vAt = at;
  if (vNumber == 2.0) radius *= 1.25;
  vHole = vNumber == 2.0 && radius > 2.4 * pixel ? 0.52 : 0.0;
  vec3 corner = (side * at.x + cross(up, side) * at.y) * radius;
  vFacing = dot(normalize(normalMatrix * up), normalize(-centre.xyz));
  vec4 eye = centre + modelViewMatrix * vec4(corner, 0.0);
  gl_Position = projectionMatrix * eye;
  // Towards the viewer a little, so that the curved skin does not bite into the discs.
  gl_Position.z -= 0.00025 * gl_Position.w;
}
`;

const FRAGMENT = /* glsl */ `
uniform vec3 uSecond;
uniform vec3 uThird;
varying float vFacing;
varying float vNumber;
varying vec2 vAt;
varying float vHole;
void main() {
  vec3 ink = vec3(0.43, 0.008, 0.020);
  if (vNumber > 0.5) ink = uSecond;
  if (vNumber > 1.5) ink = uThird;
  if (length(vAt) < vHole) discard;
  gl_FragColor = vec4(ink * mix(0.75, 1.0, clamp(vFacing, 0.0, 1.0)), 1.0);
  #include <colorspace_fragment>
}
`;
