import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { regionsOf } from '../domain/atlas';
import { softMembership } from '../geometry/soft-membership';
import { paintedZones, regionMembers } from '../state/painted';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import type { Channel } from './marks';
import { skinMaterial } from './skin-material';

/** The body: its skin with the zones and regions of the moment painted on it. */
export function FigureMesh({ figure }: { figure: FigureGeometry }) {
  const invalidate = useThree((state) => state.invalidate);
  const material = useMemo(skinMaterial, []);
  const { marks } = figure;
  useEffect(() => () => material.dispose(), [material]);

  const atlas = useAtlas((state) => state.atlas);
  const skin = useAtlas((state) => state.skin);
  const shown = useAtlas(selectShown);
  const region = useAtlas((state) => state.view.region);
  const side = useAtlas((state) => state.view.side);
  const hover = useAtlas((state) => (state.hover?.kind === 'region' ? state.hover : null));

  useEffect(() => {
    if (!skin) return;
    const { essential, spillover } = paintedZones(skin, shown);
    marks.setZone('essential', essential);
    marks.setZone('spillover', spillover);
    invalidate();
  }, [marks, skin, shown, invalidate]);

  useEffect(() => {
    if (!atlas || !skin) return;
    const paint = (channel: Channel, id: string | null, on: typeof side) => {
      const members = id ? regionMembers(atlas, skin, regionsOf(atlas, id), on) : null;
      const soft = members ? softMembership(figure.index, figure.around, members) : NOTHING;
      marks.set(channel, soft.vertices, soft.values);
    };
    paint('selected', region, side);
    paint('hovered', hover?.id ?? null, hover?.side ?? side);
    invalidate();
  }, [marks, figure, atlas, skin, region, side, hover, invalidate]);

  return <mesh geometry={figure.geometry} material={material} frustumCulled={false} />;
}

const NOTHING = { vertices: new Uint32Array(), values: new Float32Array() };
