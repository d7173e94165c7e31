import { describe, expect, it } from 'vitest';
import { readData } from '../../models/data/read-data';
import { atlasRecords } from '../../models/data/records';
import { indexAtlas } from '../../src/domain/atlas';
import { ROOT } from '../fixtures/repository';

describe('the data of this repository', () => {
  it('are valid', () => {
    // The message of the error lists every problem with its file and line.
    expect(() => readData(ROOT)).not.toThrow();
  });

  it('reach the app as words, without strokes and addresses', () => {
    const data = readData(ROOT);
    const records = atlasRecords(data);
    expect(records.muscles.length).toBe(data.muscles.length);
    const json = JSON.stringify(records);
    for (const key of ['"places"', '"zones"', '"strokes"', '"path"', '"radius"'])
      expect(json).not.toContain(key);
    expect(JSON.parse(json)).toEqual(records);
  });

  it('name only what they hold', () => {
    const atlas = indexAtlas(atlasRecords(readData(ROOT)));
    for (const condition of atlas.conditions)
      for (const { point } of condition.points) expect(atlas.pointByRef.has(point), point).toBe(true);
    for (const { ref, point } of atlas.points)
      for (const id of [...point.refersTo.essential, ...point.refersTo.spillover])
        expect(atlas.regionById.has(id), `${ref} ${id}`).toBe(true);
    expect(atlas.pointByRef.size).toBe(atlas.points.length);
  });
});
