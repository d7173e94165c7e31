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
    /** Muscles whose trigger points are written. */
    muscle: new Set(data.muscles.filter((m) => m.value.points.length > 0).map((m) => m.value.id)),
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
    if (value.points.length > 0) missing(muscle, ['id'], 'covered', value.id);
    twice(
      muscle,
      ['points'],
      value.points.map((p) => p.id),
    );
    value.clinical?.satellites?.muscles.forEach((id, i) => {
      const keys = ['clinical', 'satellites', 'muscles', i];
      missing(muscle, keys, 'muscle', id);
      if (id !== value.id) return;
      problems.push({
        file: muscle.locate(keys),
        field: keys.join('.'),
        message: 'a muscle is not its own satellite; name other muscles',
      });
    });
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
        message: `"${id}" is no longer coming: its trigger points are written, so name them under "points"`,
      });
    });
  }
  for (const page of data.guide) eachSource(page.value, [], (keys, id) => missing(page, keys, 'source', id));
  const { screening } = data;
  eachSource(screening.value, [], (keys, id) => missing(screening, keys, 'source', id));
  twice(
    screening,
    ['screens'],
    screening.value.screens.map((screen) => screen.id),
  );
  const asked = new Map<string, number>();
  screening.value.screens.forEach(({ where, questions }, i) => {
    where.forEach(({ area }, k) => {
      if (!known.region.has(area)) missing(screening, ['screens', i, 'where', k, 'area'], 'group', area);
    });
    questions.forEach(({ id }, k) => {
      if (asked.has(id)) {
        problems.push({
          file: screening.locate(['screens', i, 'questions', k]),
          field: `screens.${i}.questions.${k}.id`,
          message: `the id "${id}" is used twice; an answer could not tell the questions apart`,
        });
      }
      asked.set(id, i);
    });
  });
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
