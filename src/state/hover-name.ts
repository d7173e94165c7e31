import { partName } from './layers';
import type { AtlasState } from './store';

/** What the pointer rests on, in words, where the body itself does not say it: a muscle or a bone. */
export function hoverName({ hover, atlas, muscles, bones }: AtlasState): string | null {
  if (hover?.kind === 'muscle' && atlas && muscles) {
    const part = hover.part ?? muscles.partsOf.get(hover.id)?.[0];
    if (part === undefined) return null;
    const record = atlas.muscleById.get(hover.id);
    const name = partName(atlas, muscles, part);
    const whole = record && record.name !== name && hover.part !== undefined ? ` (${record.name})` : '';
    return `${name}${whole}, patient's ${hover.side}`;
  }
  if (hover?.kind === 'bone') {
    const bone = bones?.find(({ id }) => id === hover.id);
    return bone ? `${bone.name}${bone.midline ? '' : `, patient's ${hover.side}`}` : null;
  }
  return null;
}
