import { useFrame, useThree } from '@react-three/fiber';
import { useRef } from 'react';
import type { Group } from 'three';
import { AROUND, DIRECTED, turnWith } from './light-rig';

/** The light of the scene; it follows the camera. */
export function Lights() {
  const rig = useRef<Group>(null);
  const camera = useThree((state) => state.camera);
  useFrame(() => {
    rig.current!.rotation.y = turnWith(camera);
    rig.current!.updateMatrixWorld(true);
  }, -1);
  return (
    <>
      <hemisphereLight args={[AROUND.sky, AROUND.ground, AROUND.intensity]} />
      <group ref={rig}>
        {DIRECTED.map((light) => (
          <directionalLight key={light.color} {...light} />
        ))}
      </group>
    </>
  );
}
