import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Color } from 'three';
import { useSceneCopy } from '../state/scene-copy';
import { useAtlas } from '../state/store';
import styles from './Scene.module.css';
import type { SideLabelRefs } from './SideLabels';

/** Paper is white. */
const GROUND = new Color('#ffffff');
/** Text of the sides, pixels of the page. */
const SIDE_SIZE = 15;
const SIDE_MARGIN = 8;

/** Hands out copies of the picture for print: the body at once, in the task that asks for it, as it stands. */
export function SceneCopy({ start, end }: SideLabelRefs) {
  const { gl, scene, camera, invalidate } = useThree();
  useEffect(() => {
    const copy = (onto: HTMLCanvasElement): boolean => {
      const paper = onto.getContext('2d');
      if (!paper || gl.getContext().isContextLost()) return false;
      const { covered } = useAtlas.getState();
      const canvas = gl.domElement;
      const width = canvas.clientWidth - covered.left;
      const height = canvas.clientHeight - covered.top - covered.bottom;
      if (width <= 0 || height <= 0) return false;
      const pixel = gl.getPixelRatio();
      onto.width = Math.round(width * pixel);
      onto.height = Math.round(height * pixel);
      const ground = scene.background;
      scene.background = GROUND;
      gl.render(scene, camera);
      scene.background = ground;
      // The drawing is there only until this task ends.
      paper.drawImage(canvas, -covered.left * pixel, -covered.top * pixel);
      invalidate();
      paper.scale(pixel, pixel);
      paper.textBaseline = 'middle';
      const frame = canvas.getBoundingClientRect();
      const labels = `.${styles.label}, .${styles.letter}`;
      for (const label of canvas.closest(`.${styles.scene}`)!.querySelectorAll<HTMLElement>(labels))
        copyLabel(paper, label, frame.left + covered.left, frame.top + covered.top);
      paper.font = `600 ${SIDE_SIZE}px ${getComputedStyle(canvas).fontFamily}`;
      paper.fillStyle = '#333';
      paper.textAlign = 'left';
      paper.fillText(start.current?.textContent ?? '', SIDE_MARGIN, height / 2);
      paper.textAlign = 'right';
      paper.fillText(end.current?.textContent ?? '', width - SIDE_MARGIN, height / 2);
      return true;
    };
    useSceneCopy.setState({ copy });
    return () => useSceneCopy.setState({ copy: null });
  }, [gl, scene, camera, invalidate, start, end]);
  return null;
}

/** A label of the page in its own colours. @param left @param top of the copied part on the page, pixels */
function copyLabel(paper: CanvasRenderingContext2D, label: HTMLElement, left: number, top: number): void {
  if (label.hidden) return;
  const box = label.getBoundingClientRect();
  const { backgroundColor, color, font, borderTopLeftRadius } = getComputedStyle(label);
  const radius = borderTopLeftRadius.endsWith('%') ? box.height / 2 : Number.parseFloat(borderTopLeftRadius);
  paper.beginPath();
  paper.roundRect(box.left - left, box.top - top, box.width, box.height, radius);
  paper.fillStyle = backgroundColor;
  paper.fill();
  paper.font = font;
  paper.fillStyle = color;
  paper.textAlign = 'center';
  paper.fillText(label.textContent ?? '', box.left - left + box.width / 2, box.top - top + box.height / 2);
}
