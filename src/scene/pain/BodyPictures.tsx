import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Vector2 } from 'three';
import { type DrawBody, setBodyPictures } from '../../state/pain/body-pictures';
import type { FigureGeometry } from '../figure-geometry';
import { PictureScene } from './picture-scene';

/** Draws bodies for pictures, prints and the log, when one is asked for. */
export function BodyPictures({ figure }: { figure: FigureGeometry }) {
  const { gl, scene, camera, invalidate } = useThree();
  useEffect(() => {
    let own: PictureScene | null = null;
    let gone = false;
    let last: Promise<unknown> = Promise.resolve();

    /**
     * On the scene's own canvas, for a second one would need the body and its shaders again. The browser shows a
     * canvas only between tasks, so nobody sees it: when this returns, the scene is back.
     */
    const drawNow = (...[drawing, views, { width, height }]: Parameters<DrawBody>): string[] => {
      if (gone || gl.getContext().isContextLost()) throw new Error('There is nothing to draw with.');
      const size = gl.getSize(new Vector2());
      const ratio = gl.getPixelRatio();
      own ??= new PictureScene(figure);
      own.show(drawing.areas);
      gl.setDrawingBufferSize(width, height, 1);
      try {
        return views.map((view) => {
          own!.look(view, width / height);
          gl.render(own!.scene, own!.camera);
          return gl.domElement.toDataURL('image/png');
        });
      } finally {
        gl.setDrawingBufferSize(size.x, size.y, ratio);
        gl.render(scene, camera);
        invalidate();
      }
    };
    // One after the other, each in a task of its own: a long log leaves time to scroll.
    setBodyPictures((...wanted) => {
      const pictures = last.then(nextTask).then(() => drawNow(...wanted));
      last = pictures.catch(() => {});
      return pictures;
    });
    return () => {
      gone = true;
      setBodyPictures(null);
      own?.dispose();
    };
  }, [gl, scene, camera, invalidate, figure]);
  return null;
}

const nextTask = () => new Promise<void>((go) => setTimeout(go));
