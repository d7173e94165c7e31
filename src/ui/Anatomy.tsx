import type { MuscleDetails } from '../domain/atlas';
import { useAtlas } from '../state/store';
import { Facts } from './Facts';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useWords } from './use-words';

/** Where the muscle lies, what it does and what moves it. */
export function Anatomy({ id, details: { anatomy, ta2, fma } }: { id: string; details: MuscleDetails }) {
  const say = useWords();
  const muscles = useAtlas((state) => state.muscles);
  const parts = (muscles?.partsOf.get(id) ?? []).flatMap((part) => muscles?.parts[part].name ?? []);
  const nerve = anatomy.roots.length ? `${anatomy.nerve} (${anatomy.roots.join(', ')})` : anatomy.nerve;
  const reader = useAtlas((state) => state.view.reader);
  const ids = [ta2 && `TA2 ${ta2}`, fma && `FMA ${fma}`].filter(Boolean).join(', ');
  const facts = [
    { term: 'Origin', text: anatomy.origin },
    { term: 'Insertion', text: anatomy.insertion },
    { term: 'Action', text: say(anatomy.action) },
    { term: 'Nerve', text: nerve },
    { term: 'Depth', text: anatomy.depth },
    ...(ids && reader === 'practitioner' ? [{ term: 'Ids in terminologies', text: ids }] : []),
    ...(parts.length > 1 ? [{ term: 'Parts drawn', text: parts.join('; ') }] : []),
  ];
  return (
    <Section title="Anatomy">
      <Facts facts={facts} />
      <SourceList ids={anatomy.sources} />
    </Section>
  );
}
