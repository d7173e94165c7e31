import { Fragment, useEffect, useRef } from 'react';
import type { Answers, Verdict } from '../../domain/pain/asked';
import type { Screen, ScreeningQuestion, Urgency } from '../../domain/pain/screening';
import { answer, answerNo, showAnyway, usePain } from '../../state/pain/pain-store';
import { Button } from '../Button';
import { Caution } from '../Caution';
import group from '../GroupDetails.module.css';
import { Section } from '../Section';
import { SourceList } from '../SourceList';
import { useWords } from '../use-words';
import styles from './Screening.module.css';

export const URGENCY: Record<Urgency, string> = {
  emergency: 'Get emergency help now',
  today: 'See a doctor today',
  soon: 'See a doctor soon',
};

/** Short questions on what is dangerous, before any muscle is listed. */
export function Screening({ screens, verdict }: { screens: readonly Screen[]; verdict: Verdict }) {
  const answers = usePain((state) => state.answers);
  const shown = usePain((state) => state.shownAnyway);
  const { open, alarms } = verdict;
  const answered = open.length === 0;
  const urgent = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The questions fold away, and with them the button that had the focus: on to what matters now.
    if (answered && !first.current) urgent.current?.focus();
    first.current = false;
  }, [answered]);
  const questions = screens.map((screen) => (
    <Questions key={screen.id} screen={screen} answers={answers} advise={!answered} />
  ));
  return (
    <>
      {answered && alarms.length > 0 && (
        <div ref={urgent} tabIndex={-1}>
          {alarms.map((question) => (
            <Alarm key={question.id} question={question} />
          ))}
        </div>
      )}
      <Section title={open.length > 0 ? 'First, a few questions' : 'Your answers'}>
        {open.length > 0 ? (
          <>
            <p className={styles.why}>
              Some pains come from something dangerous and not from a muscle. Answer these first.
            </p>
            {questions}
          </>
        ) : (
          <details className={group.group}>
            <summary>
              <span className={group.name}>
                {alarms.length > 0 ? `Yes to ${alarms.length}, no to the others` : 'No to all questions'}
              </span>
            </summary>
            {questions}
          </details>
        )}
        {open.length > 1 && (
          <Button onClick={() => answerNo(open.map(({ id }) => id))}>
            {alarms.length > 0 ? 'No to all the others' : 'No to all of these'}
          </Button>
        )}
      </Section>
      {alarms.length > 0 && open.length === 0 && !shown && (
        <p className={styles.behind}>
          The list of muscles is held back, because your answers point to something else first.{' '}
          <Button onClick={showAnyway}>Show the muscles all the same</Button>
        </p>
      )}
    </>
  );
}

function Alarm({ question }: { question: ScreeningQuestion }) {
  const words = useWords();
  return (
    <div role="alert">
      <Caution title={URGENCY[question.urgency]}>
        {words(question.advice)}
        <SourceList ids={question.sources} />
      </Caution>
    </div>
  );
}

interface QuestionsProps {
  screen: Screen;
  answers: Answers;
  /** Whether what a yes means stands at its question: as long as there are others to answer. */
  advise: boolean;
}

function Questions({ screen, answers, advise }: QuestionsProps) {
  const words = useWords();
  return (
    <div className={styles.screen}>
      <h4>{screen.name}</h4>
      {screen.questions.map((question) => (
        <Fragment key={question.id}>
          <fieldset className={styles.question}>
            <legend>{words(question.ask)}</legend>
            {(['yes', 'no'] as const).map((given) => (
              <label key={given} className={styles.choice}>
                <input
                  type="radio"
                  name={`question-${question.id}`}
                  checked={answers[question.id] === given}
                  onChange={() => answer(question.id, given)}
                />
                {given === 'yes' ? 'Yes' : 'No'}
              </label>
            ))}
          </fieldset>
          {advise && answers[question.id] === 'yes' && <Alarm question={question} />}
        </Fragment>
      ))}
    </div>
  );
}
