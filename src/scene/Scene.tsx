import { Canvas, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { NeutralToneMapping } from 'three';
import { setScene, useAtlas } from '../state/store';
import { CameraRig } from './CameraRig';
import { FigureMesh } from './FigureMesh';
import { Lights } from './Lights';
import { PointerInput } from './PointerInput';
import { PointLabel } from './PointLabel';
import styles from './Scene.module.css';
import { type SideLabelRefs, SideLabels, SideLabelWriter } from './SideLabels';
import { SpilloverDots } from './SpilloverDots';
import { TriggerPointMarks } from './TriggerPointMarks';
import { useFigure } from './use-figure';

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
    </div>
  );
}

function Contents({ labels }: { labels: SideLabelRefs }) {
  const figure = useFigure();
  if (!figure) return null;
  return (
    <>
      <FigureMesh figure={figure} />
      <SpilloverDots figure={figure} />
      <TriggerPointMarks figure={figure} />
      <CameraRig figure={figure} />
      <PointerInput figure={figure} />
      <SideLabelWriter {...labels} />
      <PointLabel figure={figure} />
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
