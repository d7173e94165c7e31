/** What a page asked of the graphics card since it was opened. */
export interface GlCounts {
  /** Draw calls of each drawn frame, oldest first. */
  frames: number[];
  /** When something was last drawn, as performance.now(). */
  lastDraw: number;
  /** Objects made and not yet deleted, by kind: "Buffer", "Texture". */
  alive: Record<string, number>;
}

declare global {
  interface Window {
    glCounts: GlCounts;
  }
}

/** Runs in the page before its own scripts: counts at the border to WebGL, so the app needs no hook. */
export function countGl(): void {
  const counts: GlCounts = { frames: [], lastDraw: 0, alive: {} };
  window.glCounts = counts;
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const before = (name: string, count: () => void) => {
    const original = gl[name];
    gl[name] = function (this: unknown, ...args: unknown[]) {
      count();
      return original.apply(this, args);
    };
  };
  // The renderer draws a frame in one go, and microtasks run after it. Time does not tell frames apart:
  // on a busy machine two of them can bear the same timestamp.
  let within = false;
  for (const name of ['drawElements', 'drawElementsInstanced', 'drawArrays', 'drawArraysInstanced']) {
    before(name, () => {
      if (!within) {
        within = true;
        counts.frames.push(0);
        queueMicrotask(() => {
          within = false;
        });
      }
      counts.frames[counts.frames.length - 1]++;
      counts.lastDraw = performance.now();
    });
  }
  for (const kind of ['Buffer', 'Texture', 'Program', 'VertexArray', 'Framebuffer', 'Renderbuffer']) {
    counts.alive[kind] = 0;
    before(`create${kind}`, () => counts.alive[kind]++);
    before(`delete${kind}`, () => counts.alive[kind]--);
  }
}
