import { type Atlas, areaName } from '../../domain/atlas';
import type { SkinMap } from '../../domain/lookup';
import { areaSize, type PainArea, type PaintedRegion, type Quality } from '../../domain/pain/drawing';
import type { RankedPoint } from '../../domain/pain/ranking';
import { lowerFirst } from '../letter-case';
import { patientSide } from '../side-words';
import { ZONE_WORDS } from '../zone-words';

export const QUALITY: Record<Quality, string> = {
  aching: 'Aching',
  burning: 'Burning',
  tingling: 'Tingling',
  stabbing: 'Stabbing',
};

/** "a", "a and b", "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "Temple, patient's left; forehead": where an area lies, the largest part first. */
export function placeWords(atlas: Atlas, painted: readonly PaintedRegion[], most = 4): string {
  if (painted.length === 0) return 'nothing painted yet';
  const words = painted
    .slice(0, most)
    .map(({ region, side }) =>
      side === 'midline' ? areaName(atlas, region) : `${areaName(atlas, region)}, ${patientSide(side)}`,
    );
  const rest = painted.length - words.length;
  return [...words, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** "about 120 cm²" */
export const sizeWords = (skin: Pick<SkinMap, 'areas'>, area: Pick<PainArea, 'cover'>): string =>
  `about ${squareCentimetres(areaSize(skin, area))} cm²`;

/** Whole square centimetres of what is painted, at least one. @param size square metres */
export const squareCentimetres = (size: number): number => Math.max(1, Math.round(1e4 * size));

/** Why a point is listed: "Covers the temple and the eye; main zone; common". */
export function reasonWords(
  atlas: Atlas,
  { covers, kind, point, explains }: RankedPoint,
  areas: number,
): string {
  const places = covers.slice(0, 3).map(({ region }) => lowerFirst(areaName(atlas, region)));
  const pains =
    areas > 1 && explains.length > 0
      ? explains.length === areas
        ? 'reaches all painted pains'
        : `reaches pain ${listed(explains.map(String))}`
      : null;
  return [`covers ${listed(places)}`, pains, ZONE_WORDS[kind], point.point.frequency]
    .filter(Boolean)
    .join('; ');
}
