import { useTranslation } from 'react-i18next';
import { ChooseRecordingDocument, type RecordHeadFragment } from '../../gql/generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { Button } from '../../shell/Button.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Section } from '../../shell/Section.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';

const useStanding = ({ recording, choiceAt }: RecordHeadFragment) => {
  const { t } = useTranslation('record');
  const { dayOf } = useWhen();
  if (choiceAt === null) return t(recording ? 'choice.on' : 'choice.off');
  return t(recording ? 'choice.onSince' : 'choice.offSince', { day: dayOf(choiceAt) });
};

/** The choice whether good deeds are recorded: where it stands, what it means, and the other way. */
export const Choosing = ({ account }: { readonly account: RecordHeadFragment }) => {
  const { t } = useTranslation('record');
  const { actingRole } = useSession();
  const { run, isBusy, problem } = useAct(ChooseRecordingDocument);
  const standing = useStanding(account);
  return (
    <Section title={t('choice.title')}>
      <p role="status">
        <strong>{standing}</strong>
      </p>
      <p className="prose">{t('choice.explain')}</p>
      {actingRole.kind === 'firm' ? <p className="prose">{t('choice.firm')}</p> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <Button loading={isBusy} onClick={() => void run({ recording: !account.recording })}>
        {t(account.recording ? 'choice.turnOff' : 'choice.turnOn')}
      </Button>
    </Section>
  );
};
