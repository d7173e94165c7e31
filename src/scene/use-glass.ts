import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Glass } from './skin-material';

/** Time in which skin turns to glass, seconds. */
const FADE = 0.25;

/**
 * Lets the skin turn to glass over a window, over an arm or everywhere, and back.
 * @param key tells one window from the next
 */
export function useGlass({ window: open, aside, peel }: Record<keyof Glass, boolean>, key: string): Glass {
  const invalidate = useThree((state) => state.invalidate);
  const glass = useMemo<Glass>(() => ({ window: { value: 0 }, aside: { value: 0 }, peel: { value: 0 } }), []);
  const last = useRef(key);
  useEffect(() => {
    // Another window opens anew.
    if (last.current !== key) glass.window.value = 0;
    last.current = key;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      glass.window.value = Number(open);
      glass.aside.value = Number(aside);
      glass.peel.value = Number(peel);
    }
    invalidate();
  }, [glass, open, key, aside, peel, invalidate]);
  useFrame((_, seconds) => {
    // After a rest the first step is no longer than others.
    const step = Math.min(seconds, 0.05) / FADE;
    for (const [value, target] of [
      [glass.window, Number(open)],
      [glass.aside, Number(aside)],
      [glass.peel, Number(peel)],
    ] as const) {
      if (value.value === target) continue;
      const away = target - value.value;
      value.value = Math.abs(away) <= step ? target : value.value + Math.sign(away) * step;
      invalidate();
    }
  });
  return glass;
}
