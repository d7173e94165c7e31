import { describe, expect, it } from 'vitest';
import { nextHeight, settle, sheetPixels } from '../../src/ui/sheet-heights';

describe('bottom sheet', () => {
  it('rests where it is nearest when it is let go slowly', () => {
    expect(settle(150, 0, 844)).toBe('peek');
    expect(settle(430, 0, 844)).toBe('half');
    expect(settle(740, 0, 844)).toBe('full');
  });

  it('carries on with a flick', () => {
    expect(settle(450, 1.5, 844)).toBe('full');
    expect(settle(420, -1.5, 844)).toBe('peek');
  });

  it('goes up step by step and down again from the top', () => {
    expect(nextHeight('peek')).toBe('half');
    expect(nextHeight('half')).toBe('full');
    expect(nextHeight('full')).toBe('peek');
  });

  it('keeps the heights in order on a small phone', () => {
    expect(sheetPixels('peek', 568)).toBeLessThan(sheetPixels('half', 568));
    expect(sheetPixels('half', 568)).toBeLessThan(sheetPixels('full', 568));
  });
});
