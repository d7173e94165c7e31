import { type RefObject, useEffect, useState } from 'react';

/** Whether an element has come into sight, or near to it. */
export function useSeen(ref: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setSeen(true);
        watch.disconnect();
      },
      { rootMargin: '300px' },
    );
    watch.observe(ref.current!);
    return () => watch.disconnect();
  }, [ref]);
  return seen;
}
