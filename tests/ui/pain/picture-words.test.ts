import { describe, expect, test } from 'vitest';
import { edgeInitials, edgeWords } from '../../../src/ui/pain/picture-words';

describe('the words on a picture', () => {
  test("name the patient's sides as they lie: mirrored from the front, not from the back", () => {
    expect(edgeWords('front')).toEqual({ left: "Patient's right", right: "Patient's left" });
    expect(edgeWords('back')).toEqual({ left: "Patient's left", right: "Patient's right" });
    expect(edgeInitials('front')).toEqual({ left: 'R', right: 'L' });
    expect(edgeInitials('back')).toEqual({ left: 'L', right: 'R' });
  });

  test('name no edge of a view from the side', () => {
    expect(edgeWords('left')).toBeNull();
    expect(edgeWords('right')).toBeNull();
  });
});
