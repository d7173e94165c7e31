import type { ZoneKind } from '../domain/lookup';

/** What the zones are called on every page. */
export const ZONE_WORDS: Record<ZoneKind, string> = { essential: 'main zone', spillover: 'spillover' };
