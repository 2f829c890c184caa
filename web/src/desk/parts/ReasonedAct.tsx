import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shell/Button.tsx';
import { Question } from '../../shell/Question.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { visibleLengthOf } from '../../talk/isBlank.ts';
import type { Problem } from '../../talk/problem.ts';
import { ActForm } from './ActForm.tsx';
import { useLacks } from './useLacks.ts';

/** How many characters are taken. */
interface Taken {
  readonly min: number;
  readonly max: number;
}

/** Says what a reason lacks as a sentence, or undefined when it fits. */
export const useReasonLack = () => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  return (reason: string, taken: Taken) =>
    visibleLengthOf(reason) < taken.min
      ? t('form.short', { count: taken.min })
      : lacks.upTo(reason, taken);
};

interface ReasonedActProps {
  readonly words: {
    readonly open: string;
    /** The button and form by their whole name, for whoever hears them. */
    readonly named: string;
    readonly reason: string;
    readonly hint: string;
    readonly ask: string;
    readonly askText: string;
    readonly yes: string;
  };
  readonly taken: Taken;
  /** Does it; true when it went through. */
  readonly onDo: (reason: string) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
}

/** An act that takes a reason and is asked back before it is done: a button, which opens the form. */
export const ReasonedAct = ({ words, taken, onDo, isBusy, problem }: ReasonedActProps) => {
  const lackOf = useReasonLack();
  const [step, setStep] = useState<'SHUT' | 'OPEN' | 'ASKING'>('SHUT');
  const [reason, setReason] = useState('');
  const lack = lackOf(reason, taken);
  const send = async () => {
    const isDone = await onDo(reason);
    setStep(isDone ? 'SHUT' : 'OPEN');
    if (isDone) setReason('');
  };
  if (step === 'SHUT')
    return (
      <Button
        aria-label={words.named}
        onClick={() => {
          setStep('OPEN');
        }}
      >
        {words.open}
      </Button>
    );
  return (
    <>
      <ActForm
        label={words.named}
        submit={words.open}
        lacks={[lack]}
        onSend={() => {
          setStep('ASKING');
          return Promise.resolve();
        }}
        onCancel={() => {
          setStep('SHUT');
        }}
        {...{ isBusy, problem }}
      >
        {(shown) => (
          <TextField
            label={words.reason}
            hint={words.hint}
            error={shown(lack)}
            rows={2}
            value={reason}
            lengthMax={taken.max}
            onChange={setReason}
          />
        )}
      </ActForm>
      {step === 'ASKING' ? (
        <Question
          title={words.ask}
          yes={words.yes}
          onYes={() => void send()}
          onNo={() => {
            setStep('OPEN');
          }}
          isBusy={isBusy}
        >
          <p>{words.askText}</p>
        </Question>
      ) : null}
    </>
  );
};
