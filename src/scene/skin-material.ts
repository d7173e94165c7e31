import { Color, MeshStandardMaterial } from 'three';
import { FIELD_LIMIT } from '../domain/lookup';

/** Colours of the body in linear light are made by three from these. */
const SKIN = '#e3cfc0';
const ACCENT = new Color('#23406e');

/**
 * Skin with baked light, zones and regions. Zones come as distances, so their edges stay sharp at
 * any zoom; borders of regions are lines of constant width on the screen.
 */
export function skinMaterial(): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ color: SKIN, roughness: 0.62, metalness: 0 });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uAccent = { value: ACCENT };
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>\nattribute float light;\nattribute vec4 marks;\nvarying float vLight;\nvarying vec4 vMarks;`,
      )
      .replace('#include <begin_vertex>', `#include <begin_vertex>\nvLight = light;\nvMarks = marks;`);
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${DECLARATIONS}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${PAINT}`)
      .replace('#include <lights_fragment_begin>', `#include <lights_fragment_begin>\n${WARM_TERMINATOR}`)
      .replace('#include <aomap_fragment>', BAKED_LIGHT);
  };
  return material;
}

const DECLARATIONS = /* glsl */ `
varying float vLight;
varying vec4 vMarks;
uniform vec3 uAccent;
/** 1 on the line where a value crosses 0.5, a given number of pixels wide. */
float borderLine(float value, float pixels) {
  float distance = abs(value - 0.5) / max(fwidth(value), 1e-5);
  return 1.0 - smoothstep(pixels * 0.5 - 0.5, pixels * 0.5 + 0.8, distance);
}
`;

const PAINT = /* glsl */ `
{
  float essential = (1.0 - vMarks.x) * ${FIELD_LIMIT.toFixed(2)};
  float spillover = (1.0 - vMarks.y) * ${FIELD_LIMIT.toFixed(2)};
  // A region: a light tint inside, a thin line around it.
  float hovered = smoothstep(0.42, 0.58, vMarks.w);
  float selected = smoothstep(0.42, 0.58, vMarks.z);
  diffuseColor.rgb = mix(diffuseColor.rgb, diffuseColor.rgb * vec3(0.80, 0.90, 1.06), 0.55 * selected + 0.5 * hovered * (1.0 - selected));
  float line = max(borderLine(vMarks.z, 2.2) * step(0.02, vMarks.z), 0.85 * borderLine(vMarks.w, 1.8) * step(0.02, vMarks.w));
  // Where a zone is the subject the region steps back.
  line *= mix(1.0, 0.35, step(0.004, max(vMarks.x, vMarks.y)));
  diffuseColor.rgb = mix(diffuseColor.rgb, uAccent, 0.62 * line);
  // Spillover: a breath of warmth under its dots. Essential: solid.
  float haze = (1.0 - smoothstep(0.2, 1.05, spillover)) * step(0.004, vMarks.y);
  diffuseColor.rgb = mix(diffuseColor.rgb, diffuseColor.rgb * vec3(0.98, 0.66, 0.60), 0.5 * haze);
  float edge = max(0.05, 0.8 * fwidth(essential));
  float core = (1.0 - smoothstep(1.0 - edge, 1.0 + edge, essential)) * step(0.004, vMarks.x);
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.585, 0.030, 0.040), 0.88 * core);
}
`;

/** Light passes through skin: a little red where the key light grazes it. */
const WARM_TERMINATOR = /* glsl */ `
#if NUM_DIR_LIGHTS > 0
{
  float grazing = dot(normal, directionalLights[0].direction);
  float band = smoothstep(-0.35, 0.25, grazing) * (1.0 - smoothstep(0.1, 0.55, grazing));
  reflectedLight.directDiffuse += diffuseColor.rgb * vec3(0.32, 0.12, 0.08) * band * 0.22;
}
#endif
`;

/** Occlusion tinted: shadows on skin are warm, not grey. */
const BAKED_LIGHT = /* glsl */ `
{
  float baked = clamp(vLight, 0.0, 1.0);
  vec3 tinted = pow(vec3(baked), vec3(1.15, 1.5, 1.7));
  reflectedLight.indirectDiffuse *= tinted;
  reflectedLight.indirectSpecular *= baked;
  reflectedLight.directDiffuse *= mix(vec3(1.0), tinted, 0.6);
  reflectedLight.directSpecular *= baked;
}
`;
