import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { Material } from 'three';
import { regionsOf } from '../domain/atlas';
import { regionMembers } from '../domain/lookup';
import { softMembership } from '../geometry/soft-membership';
import { selectDrawnView, subjectMuscle } from '../state/layers';
import { mirrorField, paintedZones } from '../state/painted';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { ArmsAside } from './arms-aside';
import type { FigureGeometry } from './figure-geometry';
import type { Channel } from './marks';
import { insideMaterial, type Pixel, skinMaterial } from './skin-material';
import { useGlass } from './use-glass';

interface Props {
  figure: FigureGeometry;
  anatomyReady: boolean;
  aside: ArmsAside | null;
}

/** The body: its skin with the zones and regions of the moment painted on it, glass over the chosen muscle and where an arm hides it. */
export function FigureMesh({ figure, anatomyReady, aside }: Props) {
  const invalidate = useThree((state) => state.invalidate);
  const dpr = useThree((state) => state.viewport.dpr);
  const { marks, window: skinWindow, compared } = figure;

  const atlas = useAtlas((state) => state.atlas);
  const skin = useAtlas((state) => state.skin);
  const muscles = useAtlas((state) => state.muscles);
  const shown = useAtlas(selectShown);
  const region = useAtlas((state) => state.view.region);
  const side = useAtlas((state) => state.view.side);
  const peeled = useAtlas((state) => state.view.layer !== 'skin') && anatomyReady;
  const drawn = useAtlas(selectDrawnView);
  const subject = subjectMuscle(drawn);
  const hover = useAtlas((state) => (state.hover?.kind === 'region' ? state.hover : null));

  const field = (subject && anatomyReady && muscles?.windows.get(subject)) || null;
  const glass = useGlass(
    { window: field !== null, aside: aside !== null, peel: peeled },
    `${subject} ${drawn.side}`,
  );
  const open = field !== null || aside !== null || peeled;
  const pixel = useMemo<Pixel>(() => ({ value: 1 }), []);
  pixel.value = dpr;
  const materials = useMemo(
    () => ({
      all: skinMaterial('all', glass, pixel),
      opaque: skinMaterial('opaque', glass, pixel),
      glass: skinMaterial('glass', glass, pixel),
      inside: insideMaterial(glass),
    }),
    [glass, pixel],
  );
  useEffect(
    () => () => {
      for (const material of Object.values(materials)) material.dispose();
    },
    [materials],
  );

  useEffect(() => {
    if (!skin) return;
    skinWindow.open(field && (drawn.side === 'left' ? field : mirrorField(skin, field)));
    invalidate();
  }, [skinWindow, skin, field, drawn.side, invalidate]);

  useEffect(() => {
    skinWindow.putAside(aside && softMembership(figure.index, figure.around, aside.vertices));
    invalidate();
  }, [skinWindow, figure, aside, invalidate]);

  useEffect(() => {
    if (!skin) return;
    const [{ essential, spillover }, ...others] = paintedZones(skin, shown);
    marks.setZone('essential', essential);
    marks.setZone('spillover', spillover);
    compared.show(others.map((zones) => zones.essential));
    invalidate();
  }, [marks, compared, skin, shown, invalidate]);

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

  const layer = (material: Material) => (
    <mesh geometry={figure.geometry} material={material} frustumCulled={false} />
  );
  if (!open) return layer(materials.all);
  return (
    <>
      {!peeled && layer(materials.inside)}
      {!peeled && layer(materials.opaque)}
      {layer(materials.glass)}
    </>
  );
}

const NOTHING = { vertices: new Uint32Array(), values: new Float32Array() };
