import { CHAPTERS } from '../domain/chapters';
import { ItemLink } from './ItemLink';
import { Section } from './Section';
import { useRecords } from './use-records';

/** All questions of the guide by chapter. @param here the page that is being read */
export function GuideContents({ here }: { here?: string }) {
  const { guide } = useRecords();
  return (
    <nav aria-label="Guide to trigger points and dry needling">
      {CHAPTERS.map((chapter) => {
        const pages = guide.filter((page) => page.chapter === chapter && page.id !== here);
        if (pages.length === 0) return null;
        return (
          <Section key={chapter} title={chapter}>
            <ul>
              {pages.map(({ id, title }) => (
                <li key={id}>
                  <ItemLink kind="guide" id={id} name={title} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </nav>
  );
}
