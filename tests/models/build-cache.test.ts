import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash, StepCache } from '../../models/build-cache';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'myoatlas-'));
  mkdirSync(path.join(root, 'data/muscles'), { recursive: true });
  write('data/muscles/soleus.yaml', 'id: soleus');
  write('lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);

describe('contentHash', () => {
  const hash = () => contentHash(root, ['data', 'lock.json']);

  it('is the same for the same contents', () => {
    const before = hash();
    write('data/muscles/soleus.yaml', 'id: soleus');
    expect(hash()).toBe(before);
  });

  it.each([
    ['a file changes', () => write('data/muscles/soleus.yaml', 'id: soleus ')],
    ['a single file changes', () => write('lock.json', '[]')],
    ['a file is added', () => write('data/empty.yaml', '')],
    ['a file gives a line to its neighbour', () => write('data/muscles/soleus.yaml\n', '')],
    ['a file is removed', () => rmSync(path.join(root, 'data/muscles/soleus.yaml'))],
  ])('changes when %s', (_name, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });
});

describe('StepCache', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('gives back what was made from the same inputs, and nothing else', () => {
    const cache = new StepCache(path.join(root, 'cache'));
    cache.write('figures', 'abc', { 'a.glb': bytes('A'), 'b.glb': bytes('B') });
    const kept = cache.read('figures', 'abc', ['a.glb', 'b.glb']);
    expect(new TextDecoder().decode(kept!['b.glb'])).toBe('B');
    expect(cache.read('figures', 'abd', ['a.glb'])).toBeNull();
    expect(cache.read('figures', 'abc', ['a.glb', 'c.glb'])).toBeNull();
  });

  it('forgets the inputs before, but not other steps', () => {
    const folder = path.join(root, 'cache');
    const cache = new StepCache(folder);
    cache.write('figures', 'old', { 'a.glb': bytes('A') });
    cache.write('skin', 'old', { 'skin.bin': bytes('S') });
    cache.write('figures', 'new', { 'a.glb': bytes('A') });
    expect(readdirSync(folder).sort()).toEqual(['figures-new-a.glb', 'skin-old-skin.bin']);
  });
});
