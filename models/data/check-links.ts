import { pointRef } from '../../src/domain/atlas';
import { nearest, type Problem } from './problem';
import type { Data } from './read-data';
import type { Parsed } from './read-yaml';

/** Rules between records, which a schema of one record cannot say: every id leads somewhere, none is used twice. */
export function checkLinks(data: Data): Problem[] {
  const problems: Problem[] = [];
  const regionIds = data.regions.value.regions.map((r) => r.id);
  const groupIds = data.regions.value.groups.map((g) => g.id);
  const known = {
    source: new Set(Object.keys(data.sources)),
    region: new Set(regionIds),
    group: new Set(groupIds),
    muscle: new Set(data.muscles.map((m) => m.value.id)),
    covered: new Set(Object.keys(data.coverage)),
    point: new Set(data.muscles.flatMap(({ value }) => value.points.map((p) => pointRef(value.id, p.id)))),
  };
  const missing = (record: Parsed<unknown>, keys: PropertyKey[], kind: keyof typeof known, id: string) => {
    if (known[kind].has(id)) return;
    const name = kind === 'covered' ? 'muscle in data/coverage.yaml' : kind;
    problems.push({
      file: record.locate(keys),
      field: keys.map(String).join('.'),
      message: `there is no ${name} "${id}"${nearest(id, known[kind])}`,
    });
  };
  const twice = (record: Parsed<unknown>, keys: PropertyKey[], ids: string[]) => {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) === i) return;
      problems.push({
        file: record.locate([...keys, i]),
        field: [...keys, i, 'id'].map(String).join('.'),
        message: `the id "${id}" is used twice; ids are unique and never reused`,
      });
    });
  };

  for (const muscle of data.muscles) {
    const { value } = muscle;
    eachSource(value, [], (keys, id) => missing(muscle, keys, 'source', id));
    if (!known.covered.has(value.id)) missing(muscle, ['id'], 'covered', value.id);
    twice(
      muscle,
      ['points'],
      value.points.map((p) => p.id),
    );
    value.points.forEach((point, i) => {
      for (const kind of ['essential', 'spillover'] as const) {
        point.refersTo[kind].forEach((id, k) => {
          missing(muscle, ['points', i, 'refersTo', kind, k], 'region', id);
        });
      }
    });
  }
  for (const condition of data.conditions) {
    const { value } = condition;
    eachSource(value, [], (keys, id) => missing(condition, keys, 'source', id));
    value.points.forEach(({ point }, i) => {
      missing(condition, ['points', i, 'point'], 'point', point);
    });
    value.coming.forEach((id, i) => {
      missing(condition, ['coming', i], 'covered', id);
      if (!known.muscle.has(id)) return;
      problems.push({
        file: condition.locate(['coming', i]),
        field: `coming.${i}`,
        message: `"${id}" is no longer coming: its record exists, so name its points under "points"`,
      });
    });
  }
  eachSource(data.regions.value, [], (keys, id) => missing(data.regions, keys, 'source', id));
  twice(data.regions, ['regions'], regionIds);
  twice(data.regions, ['groups'], groupIds);
  data.regions.value.regions.forEach((region, i) => {
    missing(data.regions, ['regions', i, 'group'], 'group', region.group);
    if (known.group.has(region.id)) {
      problems.push({
        file: data.regions.locate(['regions', i]),
        field: `regions.${i}.id`,
        message: `"${region.id}" is also the id of a group; links could not tell them apart`,
      });
    }
  });
  return problems;
}

/** Visits every source id of a record: the lists named `sources` and the fields named `source`. */
function eachSource(
  value: unknown,
  keys: PropertyKey[],
  visit: (keys: PropertyKey[], id: string) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = [...keys, Array.isArray(value) ? Number(key) : key];
    if (key === 'sources' && Array.isArray(child)) {
      child.forEach((id, i) => {
        visit([...here, i], String(id));
      });
    } else if (key === 'source' && typeof child === 'string') visit(here, child);
    else eachSource(child, here, visit);
  }
}
