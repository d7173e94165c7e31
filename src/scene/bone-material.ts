import { MeshStandardMaterial, Vector2 } from 'three';
import { bakedLight } from './baked-light';

const BONE = '#e6dcc6';

/** Calm bone; `range` holds the vertices of the bone under the pointer. */
export function boneMaterial(): { material: MeshStandardMaterial; range: { value: Vector2 } } {
  const range = { value: new Vector2(-1, -1) };
  const material = new MeshStandardMaterial({ color: BONE, roughness: 0.7, metalness: 0 });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uPointed = range;
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${DECLARATIONS}`)
      .replace('#include <begin_vertex>', `#include <begin_vertex>\n${PASS_ON}`);
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        '#include <common>\nvarying float vLight;\nvarying float vTissue;\nvarying float vPointed;',
      )
      .replace('#include <color_fragment>', `#include <color_fragment>\n${PAINT}`)
      .replace('#include <aomap_fragment>', bakedLight('vLight'));
  };
  return { material, range };
}

const DECLARATIONS = /* glsl */ `
attribute float light;
attribute float tissue;
uniform vec2 uPointed;
varying float vLight;
varying float vTissue;
varying float vPointed;
`;

const PASS_ON = /* glsl */ `
vLight = light;
vTissue = tissue;
vPointed = step(uPointed.x, float(gl_VertexID)) * step(float(gl_VertexID), uPointed.y - 1.0);
`;

/** Cartilage and discs are bluish, teeth white. */
const PAINT = /* glsl */ `
{
  vec3 soft = vec3(0.66, 0.72, 0.76);
  vec3 enamel = vec3(0.86, 0.84, 0.78);
  diffuseColor.rgb = vTissue < 0.5 ? diffuseColor.rgb : vTissue < 1.5 ? soft : enamel;
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.98, 0.72, 0.42), 0.45 * vPointed);
}
`;
