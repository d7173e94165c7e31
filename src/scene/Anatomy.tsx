import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { SIDES, type Side, type View } from '../domain/view';
import { presenceOf, selectDrawnView, subjectMuscle } from '../state/layers';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { ArmsAside } from './arms-aside';
import { boneMaterial } from './bone-material';
import { drawOnly, type MuscleGeometry } from './muscle-geometry';
import { type FleshMood, muscleMaterial, PartStates } from './muscle-material';
import type { SkeletonGeometry } from './skeleton-geometry';

interface Props {
  muscles: MuscleGeometry | null;
  skeleton: SkeletonGeometry | null;
  aside: ArmsAside | null;
}

/** Muscles and bones of both sides: one geometry each, drawn a second time as its mirror image. */
export function Anatomy({ muscles, skeleton, aside }: Props) {
  const map = useAtlas((state) => state.muscles);
  const view = useAtlas(selectDrawnView);
  useEffect(() => {
    if (!muscles || !map) return;
    const sides = SIDES.map((side) => presenceOf(map, view, side));
    drawOnly(muscles, (part) => sides.some((presence) => presence[part] !== 'hidden'));
  }, [muscles, map, view]);
  return (
    <>
      {muscles && SIDES.map((side) => <SideMuscles key={side} side={side} muscles={muscles} />)}
      {skeleton && <Bones skeleton={skeleton} aside={aside} />}
    </>
  );
}

/** Bones come first, then what shines through them; ghosts before glass. */
const ORDER = { bones: -3, through: -2, ghosts: -1 };

/** Whether the subject stands without its neighbours: then nothing but bones hides it. */
const isAlone = ({ layer, others }: View) => layer === 'skin' || others !== 'shown';

const mirrored = (side: Side) => (side === 'left' ? 1 : -1);

function SideMuscles({ side, muscles }: { side: Side; muscles: MuscleGeometry }) {
  const invalidate = useThree((state) => state.invalidate);
  const map = useAtlas((state) => state.muscles);
  const view = useAtlas(selectDrawnView);
  const hover = useAtlas((state) =>
    state.hover?.kind === 'muscle' && state.hover.side === side ? state.hover : null,
  );
  const painted = useAtlas((state) => selectShown(state).some((point) => point.zones));
  const count = muscles.firstOf.length - 1;
  const { states, mood, solid, ghost, through } = useMemo(() => {
    const states = new PartStates(count);
    const mood: FleshMood = { quiet: { value: 0 }, alone: { value: 0 } };
    return {
      states,
      mood,
      solid: muscleMaterial('solid', states, mood),
      ghost: muscleMaterial('ghost', states, mood),
      through: muscleMaterial('through', states, mood),
    };
  }, [count]);
  useEffect(
    () => () => {
      states.dispose();
      solid.dispose();
      ghost.dispose();
      through.dispose();
    },
    [states, solid, ghost, through],
  );

  const presence = useMemo(() => (map ? presenceOf(map, view, side) : []), [map, view, side]);
  useEffect(() => {
    if (!map) return;
    const subject = side === view.side ? subjectMuscle(view) : null;
    const chosen = new Set(subject ? map.partsOf.get(subject) : []);
    const pointed = new Set(
      hover ? (hover.part === undefined ? map.partsOf.get(hover.id) : [hover.part]) : [],
    );
    presence.forEach((present, part) => {
      const emphasis =
        pointed.has(part) && !chosen.has(part) ? 1 : chosen.has(part) ? 2 : subjectMuscle(view) ? 3 : 0;
      states.set(part, present, emphasis);
    });
    mood.quiet.value = view.layer === 'skin' || painted ? 1 : 0;
    mood.alone.value = subjectMuscle(view) && isAlone(view) ? 1 : 0;
    invalidate();
  }, [map, states, mood, presence, view, side, hover, painted, invalidate]);

  const scale = [mirrored(side), 1, 1] as const;
  return (
    <>
      <mesh
        geometry={muscles.geometry}
        material={through}
        scale={scale}
        frustumCulled={false}
        renderOrder={ORDER.through}
        visible={side === view.side && subjectMuscle(view) !== null && isAlone(view)}
      />
      <mesh
        geometry={muscles.geometry}
        material={solid}
        scale={scale}
        frustumCulled={false}
        visible={presence.includes('solid')}
      />
      <mesh
        geometry={muscles.geometry}
        material={ghost}
        scale={scale}
        frustumCulled={false}
        renderOrder={ORDER.ghosts}
        visible={presence.includes('ghost') || presence.includes('veil')}
      />
    </>
  );
}

function Bones({ skeleton, aside }: { skeleton: SkeletonGeometry; aside: ArmsAside | null }) {
  const invalidate = useThree((state) => state.invalidate);
  const hover = useAtlas((state) => (state.hover?.kind === 'bone' ? state.hover : null));
  const bone = hover && skeleton.bones.find(({ id }) => id === hover.id);
  const materials = useMemo(() => SIDES.map((side) => ({ side, ...boneMaterial() })), []);
  useEffect(
    () => () => {
      for (const { material } of materials) material.dispose();
    },
    [materials],
  );
  useEffect(() => {
    for (const { side, range, ...shown } of materials) {
      const on = bone && hover?.side === side;
      range.value.set(on ? bone.first : -1, on ? bone.first + bone.count : -1);
      shown.armless.value = Number(aside?.sides.includes(side) ?? false);
    }
    invalidate();
  }, [materials, bone, hover, aside, invalidate]);
  return materials.map(({ side, material }) => (
    <mesh
      key={side}
      geometry={skeleton.geometry}
      material={material}
      scale={[mirrored(side), 1, 1]}
      frustumCulled={false}
      renderOrder={ORDER.bones}
    />
  ));
}
