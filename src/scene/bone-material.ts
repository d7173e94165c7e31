import { MeshStandardMaterial, Vector2 } from 'three';
import { bakedLight } from './baked-light';

const BONE = '#e6dcc6';

/** Calm bone; `range` holds the vertices of the bone under the pointer, `armless` is 1 while the arm is put aside. */
export function boneMaterial() {
  const range = { value: new Vector2(-1, -1) };
  const armless = { value: 0 };
  const material = new MeshStandardMaterial({ color: BONE, roughness: 0.7, metalness: 0 });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uPointed = range;
    shader.uniforms.uArmless = armless;
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${DECLARATIONS}`)
      .replace('#include <begin_vertex>', `#include <begin_vertex>\n${PASS_ON}`);
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        '#include <common>\nvarying float vLight;\nvarying float vTissue;\nvarying float vPointed;\nvarying float vArm;\nuniform float uArmless;',
      )
      .replace('#include <color_fragment>', `#include <color_fragment>\n${PAINT}`)
      .replace('#include <aomap_fragment>', bakedLight('vLight'));
  };
  return { material, range, armless };
}

const DECLARATIONS = /* glsl */ `
attribute float light;
attribute float tissue;
attribute float arm;
uniform vec2 uPointed;
varying float vLight;
varying float vTissue;
varying float vPointed;
varying float vArm;
`;

const PASS_ON = /* glsl */ `
vLight = light;
vTissue = tissue;
vArm = arm;
vPointed = step(uPointed.x, float(gl_VertexID)) * step(float(gl_VertexID), uPointed.y - 1.0);
`;

/** Cartilage and discs are bluish, teeth white. */
const PAINT = /* glsl */ `
{
  if (vArm * uArmless > 0.5) discard;
  vec3 soft = vec3(0.66, 0.72, 0.76);
  vec3 enamel = vec3(0.86, 0.84, 0.78);
  diffuseColor.rgb = vTissue < 0.5 ? diffuseColor.rgb : vTissue < 1.5 ? soft : enamel;
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.98, 0.72, 0.42), 0.45 * vPointed);
}
`;
