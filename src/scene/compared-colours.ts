import { Color } from 'three';

/** Colours of the compared points, as in ui/tokens.css: as far apart in lightness as in hue, and none the blue of painted pain. */
export const COMPARED_COLOURS = ['#b01522', '#3a1266', '#00665a'].map((colour) => new Color(colour));
