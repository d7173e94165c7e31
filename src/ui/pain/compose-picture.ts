import { dayWords } from '../../domain/pain/day-words';
import { PICTURE_VIEWS, type PictureSize } from '../../state/pain/body-pictures';
import { EDUCATION, edgeWords, HATCHING, VIEW_NAME } from './picture-words';

/** One body of the picture, in pixels; about as slim as the body, so that four stand on one sheet. */
export const BODY: PictureSize = { width: 560, height: 1100 };
const MARGIN = 40;
const HEAD = 110;
const FOOT = 150;

const PICTURE: PictureSize = {
  width: PICTURE_VIEWS.length * BODY.width + 2 * MARGIN,
  height: HEAD + BODY.height + FOOT,
};

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const INK = '#1a2340';
const SOFT = '#465069';

/**
 * The picture to take along: the four bodies side by side, each with its name, the patient's sides at its edges.
 * @param bodies data URLs in the order of PICTURE_VIEWS, each of the size of BODY
 */
export async function composePicture(bodies: readonly string[], title: string, made: Date): Promise<Blob> {
  const images = await Promise.all(bodies.map(loadImage));
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width;
  canvas.height = PICTURE.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, PICTURE.width, PICTURE.height);
  context.textBaseline = 'alphabetic';

  const write = (
    text: string,
    x: number,
    y: number,
    { size = 26, weight = 400, ink = SOFT, align = 'left' as CanvasTextAlign, most = PICTURE.width },
  ) => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = ink;
    context.textAlign = align;
    context.fillText(shortened(context, text, most), x, y);
  };

  const right = PICTURE.width - MARGIN;
  write(title, MARGIN, 72, { size: 44, weight: 650, ink: INK, most: PICTURE.width - 480 });
  write(dayWords(made), right, 72, { size: 34, ink: INK, align: 'right' });
  const floor = HEAD + BODY.height;
  PICTURE_VIEWS.forEach((view, i) => {
    const x = MARGIN + i * BODY.width;
    context.drawImage(images[i], x, HEAD);
    write(VIEW_NAME[view], x + BODY.width / 2, floor + 36, {
      size: 32,
      weight: 600,
      ink: INK,
      align: 'center',
    });
    const edges = edgeWords(view);
    if (!edges) return;
    // Beside the head, where the body leaves room.
    write(edges.left, x + 12, HEAD + 44, {});
    write(edges.right, x + BODY.width - 12, HEAD + 44, { align: 'right' });
  });
  write(HATCHING, MARGIN, PICTURE.height - 36, {});
  write(EDUCATION, right, PICTURE.height - 36, { align: 'right' });

  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      'image/png',
    ),
  );
}

async function loadImage(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

/** A name of any length, cut to the room there is. */
function shortened(context: CanvasRenderingContext2D, text: string, most: number): string {
  if (context.measureText(text).width <= most) return text;
  // By characters as people see them, or a cut may leave half an emoji.
  const letters = [...new Intl.Segmenter().segment(text.slice(0, 400))].map(({ segment }) => segment);
  while (letters.length > 0 && context.measureText(`${letters.join('')}…`).width > most) letters.pop();
  return `${letters.join('')}…`;
}
