import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../models/data/json-schema';
import { ROOT } from '../fixtures/repository';

const FOLDER = path.join(ROOT, 'data/schema');
const schemas = jsonSchemas();

describe('data/schema', () => {
  it('holds a schema for each kind of file and nothing else', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(Object.entries(schemas))('%s is as the code makes it', (name, text) => {
    // If this fails after a change of src/domain: npx tsx models/write-schema.ts
    expect(readFileSync(path.join(FOLDER, name), 'utf8')).toBe(text);
  });

  it('is the schema that each record names in its first line', () => {
    const files = ['landmarks.yaml', 'regions.yaml', 'sources.yaml'].concat(
      ...['muscles', 'conditions'].map((folder) =>
        readdirSync(path.join(ROOT, 'data', folder)).map((file) => `${folder}/${file}`),
      ),
    );
    for (const file of files) {
      const [first] = readFileSync(path.join(ROOT, 'data', file), 'utf8').split('\n');
      const named = first.match(/^# yaml-language-server: \$schema=(.+)$/)?.[1];
      const target = named && path.posix.join(path.posix.dirname(file), named);
      expect(
        Object.keys(schemas).map((name) => `schema/${name}`),
        file,
      ).toContain(target);
    }
  });
});
