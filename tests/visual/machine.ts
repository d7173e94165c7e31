import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';

/** Width of a line of the app's own font, in pixels: other fonts, other pictures. */
const FONTS = path.join(import.meta.dirname, 'references/fonts.json');

const textWidth = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = getComputedStyle(document.body).font;
    return Math.round(pen.measureText("Patient's right, patient's left").width * 10) / 10;
  });

const renderer = (page: Page) =>
  page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl')!;
    const info = gl.getExtension('WEBGL_debug_renderer_info')!;
    const name = String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return name;
  });

/** Keeps what this machine's text looks like beside the references made on it. */
export async function writeFonts(page: Page): Promise<void> {
  writeFileSync(FONTS, `${JSON.stringify({ textWidth: await textWidth(page) })}\n`);
}

/** Why pictures of this machine cannot be compared with the references; null if they can. */
export async function incomparable(page: Page): Promise<string | null> {
  const gl = await renderer(page);
  if (!gl.includes('SwiftShader')) return `pictures are compared on SwiftShader only, this is ${gl}`;
  const width = await textWidth(page);
  const expected = existsSync(FONTS) ? JSON.parse(readFileSync(FONTS, 'utf8')).textWidth : width;
  return process.env.CI || width === expected ? null : 'the references were made with other fonts';
}
