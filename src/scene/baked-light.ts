/**
 * Baked light in a fragment shader: shadows on flesh and skin are warm, not grey.
 * @param light GLSL expression of the light that arrives, 0 to 1
 */
export const bakedLight = (light: string) => /* glsl */ `
{
  float baked = clamp(${light}, 0.0, 1.0);
  vec3 tinted = pow(vec3(baked), vec3(1.15, 1.5, 1.7));
  reflectedLight.indirectDiffuse *= tinted;
  reflectedLight.indirectSpecular *= baked;
  reflectedLight.directDiffuse *= mix(vec3(1.0), tinted, 0.6);
  reflectedLight.directSpecular *= baked;
}
`;
