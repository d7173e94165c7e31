import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem';

/** A file of `data/` that its schema accepts, and where its fields stand. */
export interface Parsed<T> {
  value: T;
  /** "data/muscles/soleus.yaml:42" for a path of keys. */
  locate(keys: PropertyKey[]): string;
}

/** Reads a YAML file against its schema; what is wrong goes to `problems` and null comes back. */
export function readYaml<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
  problems: Problem[],
): Parsed<z.infer<S>> | null {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path.join(root, file), 'utf8'), { lineCounter: lines });
  const where = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  for (const error of document.errors) {
    problems.push({ file: where(error.pos[0]), field: 'YAML', message: error.message.split('\n')[0] });
  }
  if (document.errors.length > 0) return null;
  const locate = (keys: PropertyKey[]): string => {
    for (let length = keys.length; length >= 0; length--) {
      const node = document.getIn(keys.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return where(node.range[0]);
    }
    return file;
  };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, locate };
  for (const issue of flatten(result.error.issues)) {
    problems.push({
      file: locate(issue.path),
      field: issue.path.length ? issue.path.map(String).join('.') : 'whole file',
      message: issue.message,
    });
  }
  return null;
}

/** Of a union the branch that came closest says more than "invalid input". */
function flatten(issues: z.core.$ZodIssue[]): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: `there is no field "${key}" here`,
      }));
    }
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const branches = issue.errors.map((errors) => flatten(errors as z.core.$ZodIssue[]));
    const closest = branches.reduce((a, b) => (depth(b) > depth(a) ? b : a));
    return closest.map((inner) => ({ path: [...issue.path, ...inner.path], message: inner.message }));
  });
}

/** A branch that fails deep inside, or in few places, is the one that was meant. */
const depth = (issues: { path: PropertyKey[]; message: string }[]) =>
  Math.max(...issues.map((i) => i.path.length)) * 10 -
  issues.length -
  (issues.some((i) => /expected string|expected object/.test(i.message)) ? 20 : 0);

/** Names of the YAML files in a folder, sorted. */
export function yamlFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
