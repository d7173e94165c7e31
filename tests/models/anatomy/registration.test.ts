import { beforeAll, describe, expect, it } from 'vitest';
import { type Figures, readFigures } from '../../../models/anatomy/read-figures';
import { Registration } from '../../../models/anatomy/registration';
import { courseOfBone, SegmentMap, sayAlong } from '../../../models/anatomy/segments';
import type { Problem } from '../../../models/data/problem';
import { ROOT } from '../../fixtures/repository';

let figures: Figures;
let segments: SegmentMap;
let registration: Registration;
let problems: Problem[];
beforeAll(() => {
  ({ figures, problems } = readFigures(ROOT));
  segments = new SegmentMap([...figures.bones.values()]);
  registration = new Registration(segments, figures.landmarks);
});

it('all measured figures are sound', () => {
  expect(problems).toEqual([]);
  expect(figures.muscles.length).toBeGreaterThan(130);
  expect(figures.bones.size).toBeGreaterThan(130);
});

describe('the registration', () => {
  it('fits each segment of the skeleton to its landmarks', () => {
    expect(registration.fits.map(({ segment }) => segment).sort()).toEqual(
      'clavicle foot forearm hand humerus lumbar neck pelvis scapula shank skull thigh thorax'.split(' '),
    );
    for (const { segment, rms, scale } of registration.fits) {
      expect(rms, segment).toBeLessThan(12);
      expect(scale, segment).toBeGreaterThan(0.8);
      expect(scale, segment).toBeLessThan(1.25);
    }
    expect(registration.rms).toBeLessThan(1);
  });

  it('takes each landmark to its place in the figure, within 3 mm', () => {
    for (const [id, { segment, reference, figure }] of Object.entries(figures.landmarks)) {
      if (!figure) continue;
      const place = Float64Array.from(reference, (c) => c / 100);
      registration.move(place, courseOfBone(segment), () => 0);
      const miss = Math.hypot(...figure.map((c, i) => place[i] - c / 100));
      expect(miss, id).toBeLessThan(0.003);
    }
  });

  it('keeps the midline on the midline', () => {
    const place = Float64Array.from([0, 1.3, -0.09]);
    registration.move(place, courseOfBone('thorax'), () => 0);
    expect(Math.abs(place[0])).toBeLessThan(1e-6);
  });
});

describe('the course of a muscle', () => {
  const at = (id: string) => figures.landmarks[id].reference.map((c) => c / 100);

  it('goes over the segments between its two ends', () => {
    const course = segments.along(at('coracoid'), at('radial-head'));
    expect(course.segments).toEqual(['scapula', 'humerus', 'forearm']);
    expect(course.origin).toContain('scapula');
    expect(course.insertion).toContain('forearm');
  });

  it('gives the segment of one end no say at the other', () => {
    const course = {
      segments: ['thorax', 'scapula', 'humerus'],
      origin: ['thorax'],
      insertion: ['humerus'],
    } as const;
    expect(sayAlong(course, 0)).toEqual([1, 1, 0]);
    expect(sayAlong(course, 1)).toEqual([0, 1, 1]);
    for (let share = 0; share <= 1; share += 0.05)
      expect(Math.max(...sayAlong(course, share))).toBeGreaterThan(0.5);
  });
});
