import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from './data/json-schema';

/** Writes data/schema/ after a change of the schemas: `npx tsx models/write-schema.ts`. */
const folder = path.resolve(import.meta.dirname, '../data/schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(path.join(folder, name), text);
