import styles from './EducationNote.module.css';

/** What the atlas is not, always in sight, with the reasons at hand. */
export function EducationNote({ onOpen }: { onOpen: () => void }) {
  return (
    <footer className={styles.footer}>
      <details className={styles.details} onToggle={(event) => event.currentTarget.open && onOpen()}>
        <summary>
          <strong>Education, not diagnosis.</strong> <span className={styles.more}>What that means</span>
        </summary>
        <div className={styles.text}>
          <p>
            <strong>Zones are typical, not exact.</strong> In an international consensus of 60 experts,{' '}
            <a href="https://doi.org/10.1093/pm/pnx207" target="_blank" rel="noreferrer">
              Delphi 2018
            </a>
            , no specific place of a trigger point or of its referred pain should be expected. Your pain may
            lie elsewhere.
          </p>
          <p>
            <strong>Points are hard to place.</strong> Examiners who feel for a trigger point often disagree
            about where it is, or whether there is one.
          </p>
          <p>
            <strong>Other things hurt in the same places.</strong> Joints, nerves, vessels and organs can
            cause the same pain. This atlas cannot tell them apart.
          </p>
          <p>
            <strong>Seek care at once</strong> for chest pain or breathlessness, a sudden severe headache,
            weakness or numbness, trouble with bladder or bowel, or a swollen, warm calf.{' '}
            <strong>See a doctor soon</strong> for pain after a fall, pain with fever or weight loss, pain
            that wakes you every night, or pain that does not get better in a few weeks.
          </p>
        </div>
      </details>
    </footer>
  );
}
