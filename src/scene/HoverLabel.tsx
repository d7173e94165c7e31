import { useEffect, useRef } from 'react';
import { hoverName } from '../state/hover-name';
import { useAtlas } from '../state/store';
import styles from './Scene.module.css';

let label: HTMLDivElement | null = null;

/** Brings the label beside the pointer: straight to the page, for it follows every movement. */
export function moveLabel(event: { clientX: number; clientY: number }, canvas: HTMLElement): void {
  if (!label) return;
  const box = canvas.getBoundingClientRect();
  const x = Math.min(event.clientX - box.left + 16, box.width - label.offsetWidth - 8);
  label.style.transform = `translate(${x}px, ${event.clientY - box.top + 18}px)`;
}

/** Name of the muscle or bone under the pointer. */
export function HoverLabel() {
  const name = useAtlas(hoverName);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    label = element.current;
    return () => {
      label = null;
    };
  }, []);
  return (
    <div ref={element} className={styles.hoverLabel} hidden={!name} aria-hidden="true">
      {name}
    </div>
  );
}
