import { useFrame, useThree } from '@react-three/fiber';
import { useRef } from 'react';
import type { Group } from 'three';

/**
 * The light of a medical illustration: soft from all around, a warm key from the viewer's upper
 * left, a cool fill and a rim. It turns with the camera, so the body reads the same from any side.
 */
export function Lights() {
  const rig = useRef<Group>(null);
  const camera = useThree((state) => state.camera);
  useFrame(() => {
    // Around the vertical only: light keeps coming from above.
    rig.current!.rotation.y = Math.atan2(camera.matrixWorld.elements[8], camera.matrixWorld.elements[10]);
    rig.current!.updateMatrixWorld(true);
  }, -1);
  return (
    <>
      <hemisphereLight args={['#fdfbf8', '#c4b3a8', 2.1]} />
      <group ref={rig}>
        <directionalLight color="#fff1e4" intensity={1.75} position={[-2.3, 2.5, 1.9]} />
        <directionalLight color="#dbe6ff" intensity={0.35} position={[2.5, 0.6, 1.8]} />
        <directionalLight color="#ffffff" intensity={0.85} position={[1.6, 1.8, -2.6]} />
      </group>
    </>
  );
}
