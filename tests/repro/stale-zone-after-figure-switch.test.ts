import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type FigureGeometry, readFigure } from '../../src/scene/figure-geometry';
import { CHANNELS, type Channel } from '../../src/scene/marks';
import { ROOT } from '../fixtures/repository';

/*
 * A zone chosen on the masculine figure was still painted after a switch to the feminine figure and
 * back: what had been written was remembered by the component that drew the figures one after the
 * other, so the figure that it came back to was never cleaned.
 */

const open = (id: 'masculine' | 'feminine') =>
  readFigure(id, Uint8Array.from(readFileSync(path.join(ROOT, `atlas/${id}.glb`))).buffer);
const channels = Object.keys(CHANNELS) as Channel[];
const bytes = ({ geometry }: FigureGeometry) => geometry.attributes.marks.array;
const painted = (figure: FigureGeometry) => bytes(figure).filter((byte) => byte !== 0).length;
const zone = (from: number, count: number) => Uint32Array.from({ length: count }, (_, i) => from + i);
const paint = ({ marks }: FigureGeometry, vertices: Uint32Array) => {
  for (const channel of channels) marks.set(channel, vertices, new Float32Array(vertices.length).fill(1));
};

it('each figure owns its marks: masculine, feminine, masculine leaves no zone behind', async () => {
  const [masculine, feminine] = [await open('masculine'), await open('feminine')];
  expect(masculine.marks).not.toBe(feminine.marks);
  expect(bytes(masculine)).not.toBe(bytes(feminine));

  paint(masculine, zone(100, 300));
  expect([painted(masculine), painted(feminine)]).toEqual([1200, 0]);
  paint(feminine, zone(5000, 50));
  expect([painted(masculine), painted(feminine)]).toEqual([1200, 200]);

  // Back again, with another choice and then with none.
  paint(masculine, zone(900, 20));
  expect([painted(masculine), painted(feminine)]).toEqual([80, 200]);
  paint(masculine, zone(0, 0));
  expect(painted(masculine)).toBe(0);
  paint(feminine, zone(0, 0));
  expect(painted(feminine)).toBe(0);
});
