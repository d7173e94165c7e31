import { expect, it } from 'vitest';
import type { SkinMap } from '../../src/domain/lookup';
import { selectBeneath, selectItem, setAtlas, useAtlas } from '../../src/state/store';
import { makeAtlas, makeMuscle } from '../fixtures/atlas';

/**
 * A click on a muscle moved the camera, so that a second click at the same place met another one: whoever listened
 * to the view heard of it before it was known that the camera stays.
 */
it('whoever hears of a muscle chosen on the body knows that the camera stays', () => {
  setAtlas(makeAtlas({ muscles: [makeMuscle('soleus'), makeMuscle('plantaris')] }), {} as SkinMap);
  const heard: boolean[] = [];
  const stop = useAtlas.subscribe(({ view, held }, before) => {
    if (view !== before.view) heard.push(held === view);
  });
  selectBeneath({ chosen: { muscle: 'soleus', side: 'left' }, place: 1, of: 2 });
  selectItem({ kind: 'muscle', id: 'plantaris' });
  stop();
  expect(heard).toEqual([true, false]);
});
