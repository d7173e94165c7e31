import {
  Color,
  CustomBlending,
  DataTexture,
  GreaterDepth,
  MeshStandardMaterial,
  NearestFilter,
  OneFactor,
  RGBAFormat,
  UnsignedByteType,
  ZeroFactor,
} from 'three';
import type { Presence } from '../state/layers';
import { bakedLight } from './baked-light';

/** Flesh on a plate, and where pain is painted in red above it. */
const FLESH = new Color('#ad3b37');
const QUIET_FLESH = new Color('#a9787a');
const TENDON = new Color('#e8dcc2');

/** How flesh looks at the moment, for the shader. */
export interface FleshMood {
  /** 1 turns red flesh mauve, so that it does not compete with a zone. */
  quiet: { value: number };
  /** 1 where one muscle stands without its neighbours: then their shadows are taken back. */
  alone: { value: number };
}

/** How the parts of one side are drawn: a texel each, read by the shaders. */
export class PartStates {
  readonly texture: DataTexture;
  private bytes: Uint8Array;

  constructor(count: number) {
    this.bytes = new Uint8Array(4 * count);
    // A little unlike their neighbours, so that muscles side by side can be told apart.
    for (let i = 0; i < count; i++) this.bytes[4 * i + 3] = (i * 97) % 256;
    this.texture = new DataTexture(this.bytes, count, 1, RGBAFormat, UnsignedByteType);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.needsUpdate = true;
  }

  /** @param emphasis 0 as it is, 1 under the pointer, 2 the subject, 3 beside the subject */
  set(part: number, presence: Presence, emphasis: 0 | 1 | 2 | 3): void {
    this.bytes[4 * part] = PRESENCE[presence];
    this.bytes[4 * part + 1] = 80 * emphasis;
    this.texture.needsUpdate = true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}

/** The red channel of a part's texel. */
const PRESENCE: Record<Presence, number> = { hidden: 0, ghost: 100, veil: 150, solid: 255 };

/**
 * What a material draws: solid parts, ghosts and veils, or the subject where it lies behind bones, through which it
 * shines faintly.
 */
export type FleshPass = 'solid' | 'ghost' | 'through';

const BEHIND_BONE = 0.5;

/**
 * Flesh with fibres and pale tendons.
 * @param mood how the flesh looks at the moment
 */
export function muscleMaterial(pass: FleshPass, states: PartStates, mood: FleshMood): MeshStandardMaterial {
  const material = new MeshStandardMaterial({
    color: '#ffffff',
    roughness: 0.55,
    metalness: 0,
    transparent: pass === 'ghost',
    depthWrite: pass === 'solid',
  });
  if (pass === 'through') {
    material.depthFunc = GreaterDepth;
    // Blended although it is drawn with the opaque ones: after the bones, before muscles and skin cover it again.
    material.blending = CustomBlending;
    material.blendSrcAlpha = ZeroFactor;
    material.blendDstAlpha = OneFactor;
  }
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uParts = { value: states.texture };
    shader.uniforms.uQuiet = mood.quiet;
    shader.uniforms.uAlone = mood.alone;
    shader.uniforms.uFlesh = { value: FLESH };
    shader.uniforms.uQuietFlesh = { value: QUIET_FLESH };
    shader.uniforms.uTendon = { value: TENDON };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${VERTEX_DECLARATIONS}`)
      .replace('#include <project_vertex>', `#include <project_vertex>\n${leaveOut(pass)}`);
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${FRAGMENT_DECLARATIONS}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${PAINT}${OPACITY[pass]}`)
      .replace('#include <aomap_fragment>', bakedLight('mix(vLight, sqrt(sqrt(vLight)), uAlone)'));
  };
  material.customProgramCacheKey = () => `muscle ${pass}`;
  return material;
}

const VERTEX_DECLARATIONS = /* glsl */ `
attribute float part;
attribute vec2 fibre;
attribute float tendon;
attribute float light;
uniform sampler2D uParts;
varying vec2 vFibre;
varying float vTendon;
varying float vLight;
varying vec4 vState;
`;

/** A veil clings to what it covers: its depth is taken a little nearer to the viewer (metres), so that nothing pokes through. */
const VEIL_ON_TOP = /* glsl */ `
else if (vState.r > 0.49) {
  vec4 nearer = projectionMatrix * (mvPosition + vec4(0.0, 0.0, 0.008, 0.0));
  gl_Position.z = nearer.z * gl_Position.w / nearer.w;
}
`;

/** Which parts a material does not draw, by the texel of their state. */
const LEFT_OUT: Record<FleshPass, string> = {
  solid: 'vState.r < 0.75',
  ghost: 'vState.r < 0.25 || vState.r > 0.75',
  through: 'vState.r < 0.5 || abs(vState.g * 255.0 / 80.0 - 2.0) > 0.5',
};

/** Vertices of parts that are left out all go to one place behind the viewer. */
const leaveOut = (pass: FleshPass) => /* glsl */ `
vFibre = fibre;
vTendon = tendon;
vLight = light;
vState = texelFetch(uParts, ivec2(int(part + 0.5), 0), 0);
if (${LEFT_OUT[pass]}) gl_Position = vec4(0.0, 0.0, -2.0, 1.0);
${pass === 'ghost' ? VEIL_ON_TOP : ''}
`;

const FRAGMENT_DECLARATIONS = /* glsl */ `
uniform float uQuiet;
uniform float uAlone;
uniform vec3 uFlesh;
uniform vec3 uQuietFlesh;
uniform vec3 uTendon;
varying vec2 vFibre;
varying float vTendon;
varying float vLight;
varying vec4 vState;
float hash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
/** Smooth noise, 0 to 1. */
float noise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = p - i;
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(hash(i), hash(i + vec2(1.0, 0.0)), f.x),
    mix(hash(i + vec2(0.0, 1.0)), hash(i + vec2(1.0, 1.0)), f.x),
    f.y
  );
}
/** Strands along the fibres, -0.5 to 0.5, that fade before they get finer than the pixels. */
float strands(float perCentimetre, float seed) {
  vec2 at = vec2(vFibre.x * perCentimetre + 0.25 * sin(vFibre.y * 0.8 + seed * 40.0), vFibre.y * 0.22);
  float shown = 1.0 - smoothstep(0.3, 0.9, fwidth(at.x));
  return (noise(at + seed * 91.0) - 0.5) * shown;
}
`;

const PAINT = /* glsl */ `
{
  float seed = vState.a;
  vec3 flesh = mix(uFlesh, uQuietFlesh, uQuiet);
  flesh *= 0.9 + 0.2 * seed;
  float bundles = strands(0.9, seed + 0.11);
  float coarse = strands(2.2, seed);
  float fine = strands(8.0, seed + 0.37);
  flesh *= 1.0 + 0.22 * bundles + 0.34 * coarse + 0.26 * fine;
  // Thin sheaths catch the light between the bundles.
  float sheath = 0.34 * smoothstep(0.14, 0.46, fine + 0.35 * coarse) + 0.16 * smoothstep(0.1, 0.4, bundles + 0.5 * coarse);
  flesh = mix(flesh, mix(vec3(0.68, 0.35, 0.31), vec3(0.62, 0.42, 0.38), uQuiet), sheath);
  // Flesh ends in the tendon fibre by fibre.
  float ragged = vTendon + 0.34 * strands(5.0, seed + 0.7) + 0.2 * strands(1.7, seed + 0.2);
  float pale = smoothstep(0.36, 0.64, ragged);
  vec3 sinew = uTendon * (1.0 + 0.16 * strands(12.0, seed));
  diffuseColor.rgb = mix(flesh, sinew, pale);
  float emphasis = vState.g * 255.0 / 80.0;
  if (emphasis > 2.5) diffuseColor.rgb = mix(diffuseColor.rgb, vec3(dot(diffuseColor.rgb, vec3(0.33))) * vec3(1.25, 1.2, 1.15), 0.45);
  else if (emphasis > 0.5 && emphasis < 1.5) diffuseColor.rgb = mix(diffuseColor.rgb, vec3(1.0, 0.86, 0.74), 0.28);
}
`;

const OPACITY: Record<FleshPass, string> = {
  solid: '',
  // Ghosts are clearest where the surface turns away.
  ghost: /* glsl */ `
{
  float facing = abs(dot(normalize(vNormal), normalize(vViewPosition)));
  bool veil = vState.r > 0.49;
  diffuseColor.a = veil ? mix(0.62, 0.45, facing) : mix(0.34, 0.07, facing);
}
`,
  through: `diffuseColor.a = ${BEHIND_BONE.toFixed(2)};`,
};
