import path from 'node:path';
import { layPoints } from '../../models/anatomy/finish';
import { pointsOf } from '../../models/anatomy-to-come';
import type { FigureName } from '../../models/figure/figure';
import { depthsOf, KeptAnatomy } from '../../models/kept-anatomy';
import { readAll } from '../../models/read-all';
import { coverageOf } from '../../src/domain/coverage';
import { readCompiled } from './compiled';
import { errorsOfMuscles, type MuscleError, type ShapeError } from './coverage/errors';
import { readReferenceMeshes } from './coverage/reference-meshes';
import { markdown, quantile, type Row } from './table';

/**
 * Prints what the anatomy holds and how exact it is: `npm run coverage`, which compiles first. Judges nothing.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');

const { data, figures } = readAll(ROOT);
const anatomy = new KeptAnatomy(ROOT, depthsOf(data)).read();
if (!anatomy) throw new Error('the anatomy is not in .cache/: run npm run coverage, which compiles first');
const { atlas, skin } = await readCompiled();
const coverage = coverageOf(atlas);
const points = [...skin.points].map(([ref, geometry]) => ({ ref, geometry }));
const { reference, placed } = anatomy;
const inFigures = Object.keys(placed) as FigureName[];
const misplaced = inFigures.flatMap(
  (id) => layPoints(reference, id, placed[id], pointsOf({ points })).misplaced,
);

const parts = figures.muscles.flatMap((muscle) => muscle.parts);
const withPoints = data.muscles.filter(({ value }) => value.points.length > 0);
const places = points.reduce((sum, { geometry }) => sum + geometry.places.length, 0);
const listed = Object.keys(data.coverage);
const drawn = new Set(figures.muscles.map(({ id }) => id));

const rows: Row[] = [
  { what: 'muscles drawn', figure: String(figures.muscles.length) },
  {
    what: 'muscles of data/coverage.yaml drawn',
    figure: `${listed.filter((id) => drawn.has(id)).length} of ${listed.length}`,
    target: String(listed.length),
  },
  {
    what: 'muscles with trigger points drawn',
    figure: `${withPoints.filter(({ value }) => drawn.has(value.id)).length} of ${withPoints.length}`,
    target: String(withPoints.length),
  },
  {
    what: 'muscles of data/coverage.yaml with trigger points',
    figure: `${coverage.written} of ${coverage.of}`,
    target: String(coverage.of),
  },
  {
    what: 'trigger points, by confidence',
    figure: `${coverage.points}: high ${coverage.byConfidence.high}, medium ${coverage.byConfidence.medium}, low ${coverage.byConfidence.low}`,
  },
  {
    what: 'records checked again against sources',
    figure: `${coverage.reviewed.muscles} of ${coverage.written}, last on ${coverage.reviewed.last}`,
  },
  { what: 'conditions', figure: String(coverage.conditions), target: '40' },
  { what: 'pages of the guide', figure: String(atlas.guide.length) },
  { what: 'parts of muscles, left side', figure: String(parts.length) },
  ...['bodyparts3d', 'z-anatomy', 'constructed'].map((basis) => ({
    what: `parts, basis ${basis}`,
    figure: String(parts.filter((part) => part.basis === basis).length),
  })),
  { what: 'bones, left side and midline', figure: String(figures.bones.size) },
  {
    what: 'places of trigger points within 8 mm of their muscle, both figures',
    figure: `${2 * places - misplaced.length} of ${2 * places}`,
    target: String(2 * places),
  },
  ...inFigures.map((id) => ({
    what: `muscle vertices outside the skin, ${id}`,
    figure: `${((300 * placed[id].outside.vertices) / placed[id].muscles.length).toFixed(3)} %, ${placed[id].outside.worst.toFixed(1)} mm at most`,
    target: '0.1 %, 1 mm',
  })),
];

const meshes = await readReferenceMeshes();
const errors = meshes ? errorsOfMuscles(anatomy, figures, meshes) : [];
if (errors.length > 0) rows.push(...summary(errors));
console.log(markdown(rows));
if (coverage.gaps.length > 0) console.log(`\nwithout trigger points: ${coverage.gaps.join('; ')}`);
if (errors.length > 0) console.log(`\n${errorTable(errors)}`);
else
  console.log('\nskipped: errors against the meshes of the source; name their folder in REFERENCE_ANATOMY');

function summary(all: MuscleError[]): Row[] {
  const row = (what: string, unit: string, target: string, value: (error: MuscleError) => number): Row => {
    const values = all.map(value);
    const worst = all[values.indexOf(Math.max(...values))].mesh;
    return {
      what,
      figure: `${quantile(values, 0.5).toFixed(1)} ${unit}; worst ${Math.max(...values).toFixed(1)} (${worst})`,
      target,
    };
  };
  return (['reference', 'figure'] as const).flatMap((where) => {
    const frame = where === 'reference' ? 'reference frame' : 'masculine figure';
    return [
      row(`centroid error, ${frame}, median of ${all.length}`, 'mm', '6 mm', (e) => e[where].centroid),
      row(`error of the middle line, ${frame}, median`, 'mm', '6 mm', (e) => e[where].middle),
      row(`length error, ${frame}, median`, '%', '5 %', (e) => e[where].length),
    ];
  });
}

function errorTable(all: MuscleError[]): string {
  const cells = ({ centroid, middle, length }: ShapeError) =>
    [centroid, middle, length].map((value) => value.toFixed(1));
  const lines = all
    .toSorted((a, b) => b.figure.middle - a.figure.middle)
    .map(({ mesh, reference, figure }) => [mesh, ...cells(reference), ...cells(figure)]);
  return [
    '| Mesh | Reference: centroid, mm | middle line, mm | length, % | Figure: centroid, mm | middle line, mm | length, % |',
    '|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ].join('\n');
}
