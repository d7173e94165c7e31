import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyDrawing } from '../../../src/domain/pain/drawing';
import { bodyPictures, type DrawBody, setBodyPictures } from '../../../src/state/pain/body-pictures';

const SIZE = { width: 10, height: 20 };

describe('pictures of the body', () => {
  beforeEach(() => setBodyPictures(null));

  test('are none where nothing can draw', () => {
    expect(bodyPictures(emptyDrawing(3), ['front'], SIZE)).toBeNull();
  });

  test('are drawn once for a drawing, its views and a size', async () => {
    const draw = vi.fn<DrawBody>(async (_, views) => views.map(String));
    setBodyPictures(draw);
    const drawing = emptyDrawing(3);
    expect(await bodyPictures(drawing, ['front', 'back'], SIZE)).toEqual(['front', 'back']);
    await bodyPictures(drawing, ['front', 'back'], { ...SIZE });
    expect(draw).toHaveBeenCalledTimes(1);
    await bodyPictures(drawing, ['front'], SIZE);
    await bodyPictures(emptyDrawing(3), ['front'], SIZE);
    expect(draw).toHaveBeenCalledTimes(3);
  });

  test('are drawn anew after a failure and on another body', async () => {
    const draw = vi.fn<DrawBody>().mockRejectedValueOnce(new Error('lost')).mockResolvedValue(['front']);
    setBodyPictures(draw);
    const drawing = emptyDrawing(3);
    await expect(bodyPictures(drawing, ['front'], SIZE)).rejects.toThrow('lost');
    expect(await bodyPictures(drawing, ['front'], SIZE)).toEqual(['front']);
    setBodyPictures(draw);
    await bodyPictures(drawing, ['front'], SIZE);
    expect(draw).toHaveBeenCalledTimes(3);
  });
});
