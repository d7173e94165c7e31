import { type Body, searchableBody } from '../../src/geometry/address/body';
import type { Skin } from '../../src/geometry/skin';
import { earVertices, orderedSurface, type Shape } from './figure';
import { bodyFrame } from './frame';
import type { Template } from './template';

/** The reference figure made searchable: the body on which all addresses are resolved. */
export function referenceBody(shape: Shape, template: Template): Body {
  const surface = orderedSurface(shape, template);
  const skin: Skin = {
    ...surface,
    index: template.index,
    halves: template.halves,
    ear: earVertices(template, shape),
  };
  return searchableBody(skin, bodyFrame(shape.joints, skin.positions, skin.index));
}
