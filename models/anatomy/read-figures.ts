import type { Problem } from '../data/problem';
import { readYaml, yamlFiles } from '../data/read-yaml';
import { type BoneFigure, type BoneLandmarks, boneLandmarksSchema, bonesFileSchema } from './bone-figure';
import { crossings } from './crossings';
import { type MuscleFigure, muscleFigureSchema } from './figure';

/** The measured figures of `models/muscles/` and `models/skeleton/`. */
export interface Figures {
  muscles: MuscleFigure[];
  /** By id. */
  bones: Map<string, BoneFigure>;
  landmarks: BoneLandmarks;
}

const LANDMARKS = 'models/skeleton/landmarks.yaml';

/**
 * Reads and checks all figures.
 * @param root the folder that holds `models/`
 * @returns also what is wrong with them, with file, line and field
 */
export function readFigures(root: string): { figures: Figures; problems: Problem[] } {
  const problems: Problem[] = [];
  const muscles = yamlFiles(root, 'models/muscles').flatMap((file) => {
    const parsed = readYaml(root, file, muscleFigureSchema, problems);
    if (!parsed) return [];
    if (!file.endsWith(`/${parsed.value.id}.yaml`)) {
      problems.push({
        file: parsed.locate(['id']),
        field: 'id',
        message: `the id is "${parsed.value.id}"; file and id must bear the same name`,
      });
    }
    problems.push(...crossings(parsed));
    return [parsed.value];
  });
  const bones = new Map<string, BoneFigure>();
  for (const file of yamlFiles(root, 'models/skeleton')) {
    if (file === LANDMARKS) continue;
    const parsed = readYaml(root, file, bonesFileSchema, problems);
    for (const [id, bone] of Object.entries(parsed?.value ?? {})) bones.set(id, bone);
  }
  const landmarks = readYaml(root, LANDMARKS, boneLandmarksSchema, problems)?.value ?? {};
  return { figures: { muscles, bones, landmarks }, problems };
}
