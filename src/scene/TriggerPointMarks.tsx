import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import {
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  Vector3,
} from 'three';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { type Beds, MARK_CLEARANCE, markSpots } from './mark-spots';

const CAPACITY = 256;
/** Half the width of an X in pixels of the page: chosen, and merely present. */
const SIZE = { subject: 13, present: 9 };

/** The X of every shown trigger point: always facing the viewer, readable over any skin, one draw call. */
export function TriggerPointMarks({ figure, beds }: { figure: FigureGeometry; beds: Beds }) {
  const { invalidate, size } = useThree();
  const marks = useMemo(makeMarks, []);
  useEffect(
    () => () => {
      marks.geometry.dispose();
      marks.material.dispose();
    },
    [marks],
  );
  const skin = useAtlas((state) => state.skin);
  const shown = useAtlas(selectShown);

  useEffect(() => {
    marks.material.uniforms.uScreen.value.set(size.width, size.height, 0);
  }, [marks, size]);

  useEffect(() => {
    if (!skin) return;
    const spots = markSpots(figure, skin, shown, beds).slice(0, CAPACITY);
    const { place, above, facing, width } = marks.geometry.attributes;
    spots.forEach(({ position, skin: over, normal, point }, i) => {
      position.toArray(place.array, 3 * i);
      over.toArray(above.array, 3 * i);
      normal.toArray(facing.array, 3 * i);
      width.array[i] = point.zones ? SIZE.subject : SIZE.present;
    });
    for (const attribute of [place, above, facing, width]) attribute.needsUpdate = true;
    marks.geometry.instanceCount = spots.length;
    marks.visible = spots.length > 0;
    invalidate();
  }, [marks, figure, skin, shown, beds, invalidate]);

  return <primitive object={marks} />;
}

function makeMarks(): Mesh<InstancedBufferGeometry, ShaderMaterial> {
  const square = new PlaneGeometry(2, 2);
  const geometry = new InstancedBufferGeometry();
  geometry.setIndex(square.index);
  geometry.setAttribute('position', square.attributes.position);
  geometry.setAttribute('place', new InstancedBufferAttribute(new Float32Array(3 * CAPACITY), 3));
  geometry.setAttribute('above', new InstancedBufferAttribute(new Float32Array(3 * CAPACITY), 3));
  geometry.setAttribute('facing', new InstancedBufferAttribute(new Float32Array(3 * CAPACITY), 3));
  geometry.setAttribute('width', new InstancedBufferAttribute(new Float32Array(CAPACITY), 1));
  geometry.instanceCount = 0;
  const material = new ShaderMaterial({
    uniforms: { uScreen: { value: new Vector3(1, 1, 0) } },
    defines: { CLEARANCE: MARK_CLEARANCE.toFixed(3) },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthWrite: false,
  });
  const marks = new Mesh(geometry, material);
  marks.frustumCulled = false;
  marks.renderOrder = 5;
  return marks;
}

const VERTEX = /* glsl */ `
attribute vec3 place;
attribute vec3 above;
attribute vec3 facing;
attribute float width;
uniform vec3 uScreen;
varying vec2 vAt;
varying float vSeen;
void main() {
  vAt = position.xy;
  vec4 centre = modelViewMatrix * vec4(place, 1.0);
  // Hidden when the skin under it looks away.
  vSeen = smoothstep(-0.12, 0.08, dot(normalize(normalMatrix * facing), normalize(-centre.xyz)));
  gl_Position = projectionMatrix * centre;
  // In front of the skin that it lies on or under, but behind an arm that hangs before it.
  vec4 nearer = projectionMatrix * (modelViewMatrix * vec4(above, 1.0) + vec4(0.0, 0.0, CLEARANCE, 0.0));
  gl_Position.z = nearer.z / nearer.w * gl_Position.w;
  gl_Position.xy += position.xy * width * 2.0 / uScreen.xy * gl_Position.w;
}
`;

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
varying float vSeen;
/** Distance from a stroke with round ends along both diagonals. */
float cross2(vec2 p) {
  vec2 q = abs(p);
  vec2 d = vec2(0.7071, 0.7071);
  float along = clamp(dot(q, d), 0.0, 0.84);
  return length(q - d * along);
}
void main() {
  float distance = cross2(vAt);
  float blur = fwidth(distance);
  float halo = 1.0 - smoothstep(0.30 - blur, 0.30 + blur, distance);
  float ink = 1.0 - smoothstep(0.17 - blur, 0.17 + blur, distance);
  vec3 colour = mix(vec3(1.0), vec3(0.010, 0.016, 0.045), ink);
  gl_FragColor = vec4(colour, halo * vSeen);
  if (gl_FragColor.a < 0.01) discard;
  #include <colorspace_fragment>
}
`;
