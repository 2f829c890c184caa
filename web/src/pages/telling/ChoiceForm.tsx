import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChooseNoticesDocument,
  type DeliveryChannel,
  type TellingChoiceFragment,
} from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Note } from '../../shell/Note.tsx';
import { Section } from '../../shell/Section.tsx';
import { useAct } from '../../talk/useAct.ts';
import { AccountForm } from '../account/AccountForm.tsx';
import { choiceFrom, lacksOf, ticksOf } from './choice.ts';
import { TimeFields } from './TimeFields.tsx';
import { TopicFields } from './TopicFields.tsx';

interface ChoiceFormProps {
  readonly choice: TellingChoiceFragment;
  readonly channels: readonly DeliveryChannel[];
  /** Reads the choice again: another tab has chosen. */
  readonly onAgain: () => void;
}

/** What the person is told of, by which channel, and when; all of it is saved at once. */
export const ChoiceForm = ({ choice, channels, onAgain }: ChoiceFormProps) => {
  const { t } = useTranslation('telling');
  const [ticks, setTicks] = useState(() => ticksOf(choice));
  const [isSaved, setSaved] = useState(false);
  const { run, isBusy, problem, clear } = useAct(ChooseNoticesDocument);
  const change = (changed: Partial<typeof ticks>) => {
    setTicks({ ...ticks, ...changed });
    setSaved(false);
  };
  const send = async () => {
    const input = choiceFrom(ticks, choice.version);
    if (input === undefined) return;
    if ((await run({ input })) !== undefined) setSaved(true);
  };
  const isOvertaken = problem?.reason === 'changed_meanwhile';
  useEffect(() => {
    if (isOvertaken) onAgain();
  }, [isOvertaken, onAgain]);
  const lacks = lacksOf(ticks);
  const wordsOf = (lack: 'timeNeeded' | 'sameTimes' | undefined) =>
    lack === undefined ? undefined : t(lack);
  return (
    <AccountForm
      submit={t('save')}
      lacks={[wordsOf(lacks.quiet), wordsOf(lacks.daily)]}
      onSend={send}
      isBusy={isBusy}
      problem={isOvertaken ? undefined : problem}
    >
      {(shown) => (
        <>
          <Section title={t('topics')}>
            <TopicFields {...{ ticks, channels, change }} maySilence={choice.mayBeSilenced} />
            {channels.length === 0 ? null : <p className="quiet">{t('laterTopics')}</p>}
          </Section>
          {channels.length === 0 ? null : (
            <Section title={t('times')}>
              <TimeFields
                {...{ ticks, change }}
                quietLack={shown(wordsOf(lacks.quiet))}
                dailyLack={shown(wordsOf(lacks.daily))}
              />
              <p className="quiet">{t('pageStays')}</p>
            </Section>
          )}
          {isSaved ? <p role="status">{t('saved')}</p> : null}
          {isOvertaken ? (
            <Note tone="danger" role="alert">
              <p>{t('elsewhere')}</p>
              <Button
                onClick={() => {
                  change(ticksOf(choice));
                  clear();
                }}
              >
                {t('takeElsewhere')}
              </Button>
            </Note>
          ) : null}
        </>
      )}
    </AccountForm>
  );
};
