import { useAtlas } from '../state/store';
import { Message } from './Message';

const TEXT = {
  unavailable: '3D view is not available here; the lists hold everything.',
  lost: 'The 3D view was interrupted and will return by itself; the lists hold everything.',
};

/** Says quietly that there is no picture, and where everything is. */
export function SceneMessage() {
  const scene = useAtlas((state) => state.scene);
  if (scene !== 'unavailable' && scene !== 'lost') return null;
  return <Message>{TEXT[scene]}</Message>;
}
