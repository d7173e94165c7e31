import { Canvas, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { NeutralToneMapping } from 'three';
import { isPainting } from '../domain/view';
import { selectDrawnView, showsAnatomy } from '../state/layers';
import { setScene, useAtlas } from '../state/store';
import { Anatomy } from './Anatomy';
import { armsAside } from './arms-aside';
import { CameraRig } from './CameraRig';
import { CompareLetters } from './CompareLetters';
import { FigureMesh } from './FigureMesh';
import { HoverLabel } from './HoverLabel';
import { Lights } from './Lights';
import { PointerInput } from './PointerInput';
import { PointLabel } from './PointLabel';
import { BodyPictures } from './pain/BodyPictures';
import { PaintedPain } from './pain/PaintedPain';
import { PaintInput } from './pain/PaintInput';
import { useFigure, useMuscles, useSkeleton } from './pieces';
import styles from './Scene.module.css';
import { SceneCopy } from './SceneCopy';
import { type SideLabelRefs, SideLabels, SideLabelWriter } from './SideLabels';
import { SpilloverDots } from './SpilloverDots';
import { TriggerPointMarks } from './TriggerPointMarks';

/** The body in 3D. It draws only when something has changed; at rest it costs nothing. */
export default function Scene() {
  const state = useAtlas((s) => s.scene);
  const labels: SideLabelRefs = { start: useRef(null), end: useRef(null) };
  if (state === 'unavailable' || !hasWebGL()) return <NoScene />;
  return (
    <div className={styles.scene}>
      <Canvas
        frameloop="demand"
        // Beyond 2 nobody sees a difference, but a phone's battery does.
        dpr={[1, 2]}
        camera={{ fov: 22, near: 0.05, far: 30, position: [0, 0.95, 5] }}
        gl={{ toneMapping: NeutralToneMapping }}
        aria-hidden="true"
      >
        <color attach="background" args={['#eef0f1']} />
        <ContextWatch />
        <Lights />
        <Contents labels={labels} />
      </Canvas>
      <SideLabels {...labels} />
      <HoverLabel />
    </div>
  );
}

function Contents({ labels }: { labels: SideLabelRefs }) {
  const figure = useFigure();
  const shows = useAtlas((state) => showsAnatomy(selectDrawnView(state)));
  // What is only rested on is no reason to load; who has chosen a region may click deeper.
  const needed = useAtlas(({ view }) => showsAnatomy(view));
  const muscles = useMuscles(useAtlas(({ view }) => showsAnatomy(view) || view.region !== null));
  const skeleton = useSkeleton(needed);
  const aside = useAtlas((state) => figure && armsAside(figure, state));
  const painting = useAtlas(({ view }) => isPainting(view));
  if (!figure) return null;
  const ready = shows && muscles !== null;
  const beds = ready ? muscles.beds : null;
  return (
    <>
      <FigureMesh figure={figure} anatomyReady={ready} aside={aside} />
      {shows && <Anatomy muscles={muscles} skeleton={skeleton} aside={aside} />}
      <SpilloverDots figure={figure} />
      <TriggerPointMarks figure={figure} beds={beds} />
      <CameraRig figure={figure} />
      <PaintedPain figure={figure} />
      <BodyPictures figure={figure} />
      {painting ? (
        <PaintInput figure={figure} />
      ) : (
        <PointerInput figure={figure} muscles={muscles} skeleton={shows ? skeleton : null} />
      )}
      <SideLabelWriter {...labels} />
      <SceneCopy {...labels} />
      <PointLabel figure={figure} beds={beds} />
      <CompareLetters figure={figure} />
    </>
  );
}

/** Without WebGL the lists are the atlas; the panels say so. */
function NoScene() {
  useEffect(() => setScene('unavailable'), []);
  return null;
}

/** Lets a lost drawing context come back by itself. */
function ContextWatch() {
  const { gl, invalidate } = useThree();
  useEffect(() => {
    const canvas = gl.domElement;
    const onLost = (event: Event) => {
      // Otherwise the browser would never give it back.
      event.preventDefault();
      setScene('lost');
    };
    const onRestored = () => {
      setScene('ready');
      invalidate();
    };
    canvas.addEventListener('webglcontextlost', onLost);
    canvas.addEventListener('webglcontextrestored', onRestored);
    return () => {
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
    };
  }, [gl, invalidate]);
  return null;
}

let webgl: boolean | null = null;

function hasWebGL(): boolean {
  if (webgl === null) {
    const context = document.createElement('canvas').getContext('webgl2');
    webgl = context !== null;
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return webgl;
}
