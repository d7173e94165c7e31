import { describe, expect, it } from 'vitest';
import {
  areaName,
  conditionsOf,
  type MuscleDetails,
  pointRef,
  regionsOf,
  relatedMuscles,
} from '../../src/domain/atlas';
import { makeAtlas, makeCondition, makeMuscle, makePoint, makeRegion } from '../fixtures/atlas';

const atlas = makeAtlas({
  muscles: [
    makeMuscle('teres-major', { points: [makePoint('1'), makePoint('2')] }),
    makeMuscle('teres', { points: [makePoint('a')] }),
  ],
  conditions: [makeCondition('shoulder-pain', ['teres-major.2']), makeCondition('arm-pain', ['teres.a'])],
  groups: [
    { id: 'arm', name: 'Arm', lay: [] },
    { id: 'leg', name: 'Leg', lay: [] },
  ],
  regions: [
    makeRegion('arm-front', { group: 'arm' }),
    makeRegion('shin', { group: 'leg' }),
    makeRegion('arm-back', { group: 'arm', name: 'Back of the arm' }),
  ],
});

describe('indexAtlas', () => {
  it('lists the points in the order of the records', () => {
    expect(atlas.points.map((p) => p.ref)).toEqual(['teres-major.1', 'teres-major.2', 'teres.a']);
  });

  it('finds each record by its id', () => {
    for (const point of atlas.points) {
      expect(atlas.pointByRef.get(point.ref)).toBe(point);
      expect(point.ref).toBe(pointRef(point.muscle.id, point.point.id));
      expect(atlas.muscleById.get(point.muscle.id)).toBe(point.muscle);
    }
    expect(atlas.conditionById.get('arm-pain')?.name).toBe('Condition arm-pain');
    expect(atlas.regionById.get('shin')?.group).toBe('leg');
    expect(atlas.groupById.get('leg')?.name).toBe('Leg');
  });
});

describe('a region id', () => {
  it('stands for itself, for all of its group, or for nothing', () => {
    expect(regionsOf(atlas, 'shin')).toEqual(['shin']);
    expect(regionsOf(atlas, 'arm')).toEqual(['arm-front', 'arm-back']);
    expect(regionsOf(atlas, 'tail')).toEqual([]);
  });

  it('has a name', () => {
    expect(areaName(atlas, 'arm')).toBe('Arm');
    expect(areaName(atlas, 'arm-back')).toBe('Back of the arm');
    expect(areaName(atlas, 'tail')).toBe('tail');
  });
});

describe('relatedMuscles', () => {
  const anatomy = {} as MuscleDetails['anatomy'];
  const muscle = (...satellites: string[]): MuscleDetails => ({
    anatomy,
    hazards: [],
    clinical: {
      symptoms: ['pain'],
      activatedBy: ['a fall'],
      perpetuatedBy: [],
      eases: [],
      mimics: [],
      ...(satellites.length > 0 && {
        satellites: { muscles: satellites, confidence: 'low', sources: ['a-book'] },
      }),
      confidence: 'low',
      sources: ['a-book'],
    },
  });
  const details = {
    muscles: { scalenes: muscle('triceps', 'brachialis'), brachialis: muscle('triceps'), triceps: muscle() },
  };

  it('names satellites, and keys by the satellites of others', () => {
    expect(relatedMuscles(details, 'scalenes')).toEqual({ satellites: ['triceps', 'brachialis'], keys: [] });
    expect(relatedMuscles(details, 'brachialis')).toEqual({ satellites: ['triceps'], keys: ['scalenes'] });
    expect(relatedMuscles(details, 'triceps')).toEqual({ satellites: [], keys: ['scalenes', 'brachialis'] });
  });

  it('knows none of a muscle without a record', () => {
    expect(relatedMuscles(details, 'tail')).toEqual({ satellites: [], keys: [] });
  });
});

describe('conditionsOf', () => {
  const ids = (muscle: string, point?: string) => conditionsOf(atlas, muscle, point).map((c) => c.id);

  it('finds the conditions of a muscle and of one point', () => {
    expect(ids('teres-major')).toEqual(['shoulder-pain']);
    expect(ids('teres-major', '2')).toEqual(['shoulder-pain']);
    expect(ids('teres-major', '1')).toEqual([]);
  });

  it('does not take a muscle for one whose id it begins', () => {
    expect(ids('teres')).toEqual(['arm-pain']);
  });
});
