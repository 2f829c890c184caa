import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MySecurityQuery } from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { RemoveStep, RenewCodes } from './OwnStep.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SetStep } from './SetStep.tsx';

type Step = NonNullable<MySecurityQuery['me']>['secondStep'];

const Resets = ({ resets }: Pick<Step, 'resets'>) => {
  const { t } = useTranslation('security');
  const { momentOf } = useWhen();
  return (
    <ul className="rows">
      {[...resets].reverse().map(({ by, reason, at }) => (
        <li key={at} className="card">
          <Said>
            {t('step.reset', {
              when: momentOf(at),
              name: by?.displayName ?? t('step.tool'),
              reason,
            })}
          </Said>
        </li>
      ))}
    </ul>
  );
};

interface SecondStepProps {
  readonly step: Step;
  readonly onChanged: () => void;
}

interface PartProps extends SecondStepProps {
  readonly onCodes: (codes: readonly string[]) => void;
}

const NoStep = ({ onChanged, onCodes }: Pick<PartProps, 'onChanged' | 'onCodes'>) => {
  const { t } = useTranslation(['security', 'shell']);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p>
        <Mark tone="soon">{t('step.off')}</Mark>
      </p>
      <p>{t('step.text')}</p>
      <div className="acts">
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? t('cancel', { ns: 'shell' }) : t('step.begin')}
        </Button>
      </div>
      {isOpen ? (
        <SetStep
          onSet={(codes) => {
            onCodes(codes);
            onChanged();
          }}
        />
      ) : null}
    </>
  );
};

/** The second step as it stands, with its recovery codes and the ways to set it, renew them and turn it off. */
export const SecondStep = ({ step, onChanged }: SecondStepProps) => {
  const { t } = useTranslation('security');
  const { dayOf } = useWhen();
  const [codes, setCodes] = useState<readonly string[]>();
  const [isRemoved, setRemoved] = useState(false);
  const onKept = () => {
    setCodes(undefined);
  };
  const shown = codes === undefined ? null : <RecoveryCodes {...{ codes, onKept }} />;
  return (
    <>
      <Section title={t('step.title')}>
        {isRemoved && step.since === null ? <p role="status">{t('step.removed')}</p> : null}
        {step.since === null ? (
          <NoStep onCodes={setCodes} onChanged={onChanged} />
        ) : (
          <>
            <p>
              <Mark tone="done">{t('step.on', { day: dayOf(step.since) })}</Mark>
            </p>
            <RemoveStep
              onRemoved={() => {
                setRemoved(true);
                onKept();
                onChanged();
              }}
            />
          </>
        )}
        <Resets resets={step.resets} />
      </Section>
      {step.since === null ? (
        shown
      ) : (
        <Section title={t('codes.title')}>
          {shown}
          <p>{t('codes.left', { count: step.recoveryCodesLeft })}</p>
          <p>{t('codes.text')}</p>
          <RenewCodes
            onGiven={(given) => {
              setCodes(given);
              onChanged();
            }}
          />
        </Section>
      )}
    </>
  );
};
