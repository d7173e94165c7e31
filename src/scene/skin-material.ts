import { BackSide, Color, MeshBasicMaterial, MeshStandardMaterial } from 'three';
import { FIELD_LIMIT } from '../domain/lookup';
import { bakedLight } from './baked-light';
import { COMPARED_COLOURS } from './compared-colours';

/** Colours of the body in linear light are made by three from these. */
const SKIN = '#e3cfc0';
const INSIDE = '#cdbfb2';
const ACCENT = new Color('#23406e');

/** How far the skin is glass, for the shader; changed frame by frame while it fades. */
export interface Glass {
  /** Over the window, 0 to 1. */
  window: { value: number };
  /** Over an arm that is put aside, 0 to 1. */
  aside: { value: number };
  /** Everywhere, 0 to 1. */
  peel: { value: number };
}

/** Pixels of the screen per pixel of the page: patterns are as coarse on every screen. */
export interface Pixel {
  value: number;
}

/** What the skin shows of itself: all of it, only what is not glass, or only glass. */
export type SkinPass = 'all' | 'opaque' | 'glass';

/**
 * Skin with baked light, zones and regions. Zones come as distances, so their edges stay sharp at
 * any zoom; borders of regions are lines of constant width on the screen. Where it is glass only
 * zones and a thin silhouette remain; glass hides nothing, so it is drawn in a pass of its own.
 */
export function skinMaterial(
  pass: SkinPass = 'all',
  glass: Glass = { window: { value: 0 }, aside: { value: 0 }, peel: { value: 0 } },
  pixel: Pixel = { value: 1 },
): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    color: SKIN,
    roughness: 0.62,
    metalness: 0,
    transparent: pass === 'glass',
    depthWrite: pass !== 'glass',
  });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uAccent = { value: ACCENT };
    shader.uniforms.uWindow = glass.window;
    shader.uniforms.uAside = glass.aside;
    shader.uniforms.uPeel = glass.peel;
    shader.uniforms.uPixel = pixel;
    shader.uniforms.uStripes = { value: COMPARED_COLOURS[1] };
    shader.uniforms.uGrid = { value: COMPARED_COLOURS[2] };
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>\nattribute float light;\nattribute vec4 marks;\nattribute vec2 glass;\nattribute vec2 pain;\nattribute vec2 compared;\nvarying float vLight;\nvarying vec2 vGlass;\nvarying vec4 vMarks;\nvarying vec2 vPain;\nvarying vec2 vCompared;`,
      )
      .replace(
        '#include <begin_vertex>',
        `#include <begin_vertex>\nvLight = light;\nvGlass = glass;\nvMarks = marks;\nvPain = pain;\nvCompared = compared;`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${DECLARATIONS}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${PAINT}\n${KEEP[pass]}`)
      .replace('#include <lights_fragment_begin>', `#include <lights_fragment_begin>\n${WARM_TERMINATOR}`)
      .replace('#include <aomap_fragment>', `${bakedLight('vLight')}\n${NO_GLOW}`);
  };
  material.customProgramCacheKey = () => `skin ${pass}`;
  return material;
}

/**
 * The inner face of the skin, seen through a window. What lies in the dark, as the backs of lips and lids, is taken
 * out of a window, and all of an arm that is put aside: it would hide what one looks for.
 */
export function insideMaterial(glass: Glass): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ color: INSIDE, side: BackSide });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uWindow = glass.window;
    shader.uniforms.uAside = glass.aside;
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        '#include <common>\nattribute float light;\nattribute vec2 glass;\nvarying float vLight;\nvarying vec2 vGlass;',
      )
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvLight = light;\nvGlass = glass;');
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        '#include <common>\nuniform float uWindow;\nuniform float uAside;\nvarying float vLight;\nvarying vec2 vGlass;',
      )
      .replace(
        '#include <color_fragment>',
        'if (vGlass.y * uAside > 0.5 || (vGlass.x * uWindow > 0.5 && vLight < 0.4)) discard;\n#include <color_fragment>',
      );
  };
  return material;
}

const DECLARATIONS = /* glsl */ `
varying float vLight;
varying vec2 vGlass;
varying vec4 vMarks;
varying vec2 vPain;
varying vec2 vCompared;
uniform vec3 uAccent;
uniform vec3 uStripes;
uniform vec3 uGrid;
uniform float uPixel;
uniform float uWindow;
uniform float uAside;
uniform float uPeel;
/** How far the skin is glass here, and the opacity that remains; set while painting. */
float glassClear;
float glassOpacity;
/** 1 on the line where a value crosses 0.5, a given number of pixels wide. */
float borderLine(float value, float pixels) {
  float distance = abs(value - 0.5) / max(fwidth(value), 1e-5);
  return 1.0 - smoothstep(pixels * 0.5 - 0.5, pixels * 0.5 + 0.8, distance);
}
/** How far a place lies from the middle of the nearest of parallel lines, in pixels of the screen. */
float fromLine(float along, float spacing) {
  return abs(fract(along / spacing) - 0.5) * spacing;
}
/** A compared zone over what is painted already: its lines with pale rims, so that they are read over another zone too. */
vec3 drawLines(vec3 below, vec3 ink, float depth, float toLine, float width) {
  float field = (1.0 - depth) * ${FIELD_LIMIT.toFixed(2)};
  float blur = max(0.05, 0.8 * fwidth(field));
  float inside = (1.0 - smoothstep(1.0 - blur, 1.0 + blur, field)) * step(0.004, depth);
  float toEdge = abs(field - 1.0) / max(fwidth(field), 1e-5);
  float near = min(toLine - width * uPixel, toEdge - 1.1 * uPixel);
  // The edge belongs to the zone on both of its sides.
  float here = max(inside, step(0.004, depth) * step(toEdge, 3.0 * uPixel));
  float rim = (1.0 - smoothstep(0.7 * uPixel - 0.5, 0.7 * uPixel + 0.5, near)) * here;
  float line = (1.0 - smoothstep(-0.5, 0.5, near)) * here;
  return mix(mix(below, vec3(0.90, 0.84, 0.80), 0.8 * rim), ink, 0.95 * line);
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
  // Compared zones: the first solid as any, the second in stripes, the third in a grid.
  float compared = step(0.18, max(vCompared.x, vCompared.y));
  diffuseColor.rgb = drawLines(diffuseColor.rgb, uStripes, vCompared.x, fromLine((gl_FragCoord.x - gl_FragCoord.y) * 0.7071, 7.5 * uPixel), 1.6);
  diffuseColor.rgb = drawLines(diffuseColor.rgb, uGrid, vCompared.y, min(fromLine(gl_FragCoord.x, 11.0 * uPixel), fromLine(gl_FragCoord.y, 11.0 * uPixel)), 0.9);
  // Painted pain: blue hatching, so that it is told from red zones also where it lies over them and in print.
  float painEdge = max(0.04, 0.8 * fwidth(vPain.x));
  float painted = smoothstep(0.5 - painEdge, 0.5 + painEdge, vPain.x);
  float stripe = abs(fract((gl_FragCoord.x + gl_FragCoord.y) / 9.0) - 0.5);
  float hatch = smoothstep(0.14, 0.24, stripe);
  diffuseColor.rgb = mix(diffuseColor.rgb, diffuseColor.rgb * vec3(0.62, 0.74, 1.15), (0.25 + 0.55 * vPain.y) * painted);
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.030, 0.055, 0.36), (0.30 + 0.60 * vPain.y) * (1.0 - hatch) * painted);
  float painLine = borderLine(vPain.x, 2.4) * step(0.02, vPain.x);
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.030, 0.055, 0.36), 0.9 * painLine);
  // Glass: the zone stays as a red pane, the skin itself only where it turns away.
  vec2 clear = smoothstep(0.05, 0.95, vGlass) * vec2(uWindow, uAside);
  glassClear = max(max(clear.x, clear.y), uPeel);
  float facing = abs(dot(normalize(vNormal), normalize(vViewPosition)));
  float rim = pow(1.0 - facing, 3.0);
  // An arm that is put aside has lost all but its outline.
  float pane = mix(0.07, 0.30 + 0.35 * clear.y, rim) * mix(1.0, 0.55, uPeel);
  pane = max(pane, max(0.62 * core, 0.20 * haze));
  pane = max(pane, max(0.5 * line, max(0.45 * painted, 0.62 * compared)));
  glassOpacity = mix(1.0, pane, glassClear);
  diffuseColor.a *= glassOpacity;
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

/** Leaves out what another pass draws. */
const KEEP: Record<SkinPass, string> = {
  all: '',
  opaque: 'if (glassClear > 0.002) discard;',
  glass: 'if (glassClear <= 0.002) discard;',
};

/** Light mirrored in glass would glow white at the silhouette. */
const NO_GLOW = /* glsl */ `
reflectedLight.directSpecular *= glassOpacity;
reflectedLight.indirectSpecular *= glassOpacity;
`;
