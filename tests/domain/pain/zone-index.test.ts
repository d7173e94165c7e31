import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weightOf, type ZoneField } from '../../../src/domain/lookup';
import { zoneIndex } from '../../../src/domain/pain/zone-index';
import { type SmallWorld, smallWorld } from '../../fixtures/small-skin';

const SEED = 6203;

const everyWorld = (check: (world: SmallWorld) => void) =>
  fc.assert(fc.property(smallWorld, check), { seed: SEED, numRuns: 300 });

/** Weight of a vertex in a row of the matrix. */
const weight = ({ vertices, values }: ZoneField, v: number) => {
  const at = vertices.indexOf(v);
  return at < 0 ? 0 : weightOf(values[at]);
};

it(`the columns hold what the rows hold, spillover only where the essential zone is not (seed ${SEED})`, () => {
  everyWorld(({ atlas, skin }) => {
    const index = zoneIndex(atlas, skin);
    expect(index.start).toHaveLength(skin.vertexCount + 1);
    expect(index.start[skin.vertexCount]).toBe(index.rows.length);
    for (let v = 0; v < skin.vertexCount; v++) {
      const column = new Map<number, number[]>();
      for (let i = index.start[v]; i < index.start[v + 1]; i++)
        column.set(index.rows[i], [index.essential[i], index.spillover[i]]);
      expect(column.size).toBe(index.start[v + 1] - index.start[v]);
      atlas.points.forEach(({ ref }, row) => {
        const { zones } = skin.points.get(ref)!;
        const essential = weight(zones.essential, v);
        const spillover = Math.max(0, weight(zones.spillover, v) - essential);
        const [own, beyond] = column.get(row) ?? [0, 0];
        expect(own).toBeCloseTo(essential, 5);
        expect(beyond).toBeCloseTo(spillover, 5);
      });
    }
  });
});

it(`the size of each row's zones is that of their vertices (seed ${SEED})`, () => {
  everyWorld(({ atlas, skin }) => {
    const { whole } = zoneIndex(atlas, skin);
    atlas.points.forEach(({ ref }, row) => {
      const { zones } = skin.points.get(ref)!;
      let [essential, spillover] = [0, 0];
      for (let v = 0; v < skin.vertexCount; v++) {
        const own = weight(zones.essential, v);
        essential += own * skin.areas[v];
        spillover += Math.max(0, weight(zones.spillover, v) - own) * skin.areas[v];
      }
      expect(whole.essential[row]).toBeCloseTo(essential, 4);
      expect(whole.spillover[row]).toBeCloseTo(spillover, 4);
    });
  });
});

it(`a point without zones on this skin has an empty row (seed ${SEED})`, () => {
  everyWorld(({ atlas, skin }) => {
    const index = zoneIndex(atlas, { ...skin, points: new Map() });
    expect(index.rows).toHaveLength(0);
    expect([...index.whole.essential, ...index.whole.spillover].every((size) => size === 0)).toBe(true);
  });
});
