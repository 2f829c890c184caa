import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MySecurityQuery } from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { holdNewCodes, newCodesOf } from './newCodes.ts';
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
        <div className="part">
          <SetStep
            onSet={(codes) => {
              onCodes(codes);
              onChanged();
            }}
          />
        </div>
      ) : null}
    </>
  );
};

interface OwnStepProps extends SecondStepProps {
  readonly personId: string;
  /** When nothing is left to be read of a change: roles that waited for it can be acted in, or wait again. */
  readonly onSettled: () => void;
}

/** The second step as it stands, with its recovery codes and the ways to set it, renew them and turn it off. */
export const SecondStep = ({ personId, step, onChanged, onSettled }: OwnStepProps) => {
  const { t } = useTranslation('security');
  const { dayOf } = useWhen();
  const [codes, setShown] = useState(() => newCodesOf(personId));
  const [isRemoved, setRemoved] = useState(false);
  const setCodes = (given: readonly string[] | undefined) => {
    holdNewCodes(given === undefined ? undefined : { personId, codes: given });
    setShown(given);
  };
  const onKept = () => {
    setCodes(undefined);
    onSettled();
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
