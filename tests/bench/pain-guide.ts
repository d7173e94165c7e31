import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Atlas } from '../../src/domain/atlas';
import { pointsReferringTo, type SkinMap } from '../../src/domain/lookup';
import { newArea } from '../../src/domain/pain/drawing';
import { rankPoints } from '../../src/domain/pain/ranking';
import { type ZoneIndex, zoneIndex } from '../../src/domain/pain/zone-index';
import { filled } from '../../src/state/pain/fill-regions';
import { readCompiled } from './compiled';
import { type Guide, type Score, score } from './pain-guide/score';
import { markdown, type Row } from './table';

/**
 * Prints how the atlas ranks muscles for an area, against the lists of the classic pain guides: `npm run pain-guide`,
 * which compiles first. The lists are no part of the project: REFERENCE_PAIN_GUIDE names the file.
 */
const file = process.env.REFERENCE_PAIN_GUIDE;
if (file && existsSync(file)) await compare(JSON.parse(readFileSync(file, 'utf8')));
else console.log('skipped: name the file of the pain guide in REFERENCE_PAIN_GUIDE');

async function compare(guide: Guide): Promise<void> {
  const { atlas, skin } = await readCompiled();
  const areas: Record<string, string[]> = parse(
    readFileSync(path.join(import.meta.dirname, 'pain-guide/areas.yaml'), 'utf8'),
  );
  const asked = guide.areas.filter(({ area }) => areas[area]);
  const answers = new Map(asked.map(({ area }) => [area, musclesFor(atlas, skin, areas[area])]));
  const index = zoneIndex(atlas, skin);
  const painted = new Map(asked.map(({ area }) => [area, musclesForPaint(atlas, skin, index, areas[area])]));
  console.log('An area looked up:\n');
  console.log(table(guide, asked, answers));
  console.log('\nThe same area painted, its list read:\n');
  console.log(table(guide, asked, painted));
  for (const { area, label, muscles } of asked) {
    const missing = [answers, painted].map((found) =>
      muscles
        .filter(
          ({ muscle }) =>
            !(guide.meta.groups[muscle] ?? [muscle]).some((id) => found.get(area)!.includes(id)),
        )
        .map(({ muscle, tag }) => `${muscle} (${tag})`),
    );
    if (missing[0].length > 0) console.log(`${label}: not found: ${missing[0].join(', ')}`);
    const only = missing[1].filter((muscle) => !missing[0].includes(muscle));
    if (only.length > 0) console.log(`${label}: not found when painted: ${only.join(', ')}`);
  }
}

function table(guide: Guide, asked: Guide['areas'], answers: ReadonlyMap<string, readonly string[]>): string {
  const parts = [...new Set(asked.map((area) => area.body_part))];
  return markdown([
    ...parts.map((part) =>
      line(
        part,
        score(
          guide,
          asked.filter((a) => a.body_part === part),
          answers,
        ),
      ),
    ),
    {
      ...line('all', score(guide, asked, answers)),
      target: 'essential 0.90, confirmed 0.88, top three 0.95',
    },
  ]);
}

/** Ids of muscles whose points refer to regions, best first, as the guide writes them. */
function musclesFor(atlas: Atlas, skin: SkinMap, regions: string[]): string[] {
  const hits = pointsReferringTo(atlas, skin, regions, 'left');
  return [...new Set(hits.map(({ point }) => point.muscle.id.replaceAll('-', '_')))];
}

/** The same of a pain that is painted: all of the regions on the left. */
function musclesForPaint(atlas: Atlas, skin: SkinMap, index: ZoneIndex, regions: string[]): string[] {
  const empty = newArea(1, skin.vertexCount);
  const cover = filled(atlas, skin, empty.cover, regions, 'left', true);
  const ranked = rankPoints(atlas, skin, index, { areas: [{ ...empty, cover }] });
  return [...new Set(ranked.map(({ point }) => point.muscle.id.replaceAll('-', '_')))];
}

function line(what: string, { areas, essentialRecall, recall, confirmedRecall, top3, order }: Score): Row {
  const two = (value: number) => value.toFixed(2);
  return {
    what: `${what}, ${areas} areas`,
    figure: `essential ${two(essentialRecall)}, all ${two(recall)}, confirmed ${two(confirmedRecall)}, top three ${two(top3)}, order ${two(order)}`,
  };
}
