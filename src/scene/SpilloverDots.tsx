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
    const { essential, spillover } = paintedZones(skin, shown);
    const spots = stipple(figure, spillover, essential);
    const count = Math.min(CAPACITY, spots.count);
    const { place, normal } = dots.geometry.attributes;
    place.array.set(spots.positions.subarray(0, 3 * count));
    normal.array.set(spots.normals.subarray(0, 3 * count));
    place.needsUpdate = true;
    normal.needsUpdate = true;
    dots.geometry.instanceCount = count;
    dots.visible = count > 0;
    dots.material.uniforms.uRadius.value = spots.radius;
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
  geometry.instanceCount = 0;
  const material = new ShaderMaterial({
    uniforms: { uRadius: { value: 0.001 }, uPixels: { value: 900 } },
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
uniform float uRadius;
uniform float uPixels;
varying float vFacing;
void main() {
  vec3 up = normalize(normal);
  vec3 side = normalize(cross(abs(up.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0), up));
  vec4 centre = modelViewMatrix * vec4(place + up * 0.0006, 1.0);
  // Metres per pixel here; a dot is never smaller than 1.1 pixels.
  float pixel = -centre.z * 2.0 / (projectionMatrix[1][1] * uPixels);
  float radius = max(uRadius, 1.1 * pixel);
  vec3 corner = (side * position.x + cross(up, side) * position.y) * radius;
  vFacing = dot(normalize(normalMatrix * up), normalize(-centre.xyz));
  vec4 eye = centre + modelViewMatrix * vec4(corner, 0.0);
  gl_Position = projectionMatrix * eye;
  // Towards the viewer a little, so that the curved skin does not bite into the discs.
  gl_Position.z -= 0.00025 * gl_Position.w;
}
`;

const FRAGMENT = /* glsl */ `
varying float vFacing;
void main() {
  vec3 red = vec3(0.43, 0.008, 0.020);
  gl_FragColor = vec4(red * mix(0.75, 1.0, clamp(vFacing, 0.0, 1.0)), 1.0);
  #include <colorspace_fragment>
}
`;
