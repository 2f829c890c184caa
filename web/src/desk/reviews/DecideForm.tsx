import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  DecideReviewDocument,
  ReviewRulesDocument,
  type DecisionAct,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { Button } from '../../shell/Button.tsx';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { Said } from '../../shell/Said.tsx';
import { localized } from '../../words/localized.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { markedPassage, type MarkedPassage } from './markedPassage.ts';
import type { ReviewAct } from './reviewAct.ts';

interface DecideProps extends ReviewAct {
  readonly text: RefObject<HTMLElement | null>;
}

const acts: readonly DecisionAct[] = values.DecisionAct;

/** The rules of conduct in force, to choose one. */
const useRules = () => {
  const { i18n } = useTranslation();
  const [{ data }] = useQuery({ query: ReviewRulesDocument });
  return (data?.conduct.rules ?? []).map(({ code, title }) => ({
    value: code,
    label: `${code} ${localized(title, i18n.language)}`,
  }));
};

const empty = { act: '', rule: '', note: '' };

const useDeciding = ({ item, onChanged, onHitch }: ReviewAct) => {
  const lacks = useLacks();
  const { t } = useTranslation('desk');
  const { draft, change, clear } = useDraft(`review:${item.id}`, empty);
  const [passage, setPassage] = useState<MarkedPassage>();
  const act = useDecision(DecideReviewDocument, (data) => data.decideReview, onHitch);
  const chosen = acts.find((one) => one === draft.act);
  const lack = {
    act: lacks.chosen(draft.act),
    rule: lacks.chosen(draft.rule),
    passage: chosen === 'MASK' && passage === undefined ? t('review.masked') : undefined,
    sentence: lacks.needed(draft.note, limits.decisionSentence),
  };
  const send = async () => {
    if (chosen === undefined) return;
    const { id, version, wording } = item;
    const asked = { id, version, wording, act: chosen, rule: draft.rule, sentence: draft.note };
    const input = passage === undefined ? asked : { ...asked, passage };
    const done = await act.decide({ input });
    if (done === undefined) return;
    clear();
    onChanged(done);
  };
  return { draft, change, passage, setPassage, act, lack, send };
};

interface PassageProps {
  readonly text: DecideProps['text'];
  readonly said: string;
  readonly passage: MarkedPassage | undefined;
  readonly error: string | undefined;
  readonly onChange: (passage: MarkedPassage | undefined) => void;
}

// The passage that is meant: what the person has marked in the text above.
const PassageChoice = ({ text, said, passage, error, onChange }: PassageProps) => {
  const { t } = useTranslation('desk');
  const words =
    passage === undefined ? '' : Array.from(said).slice(passage.from, passage.to).join('');
  return (
    <Field label={t('review.passage')} hint={t('review.passageHint')} error={error}>
      {({ id, describedBy }) => (
        <>
          {passage === undefined ? null : (
            <p role="status">
              <Said>{t('review.taken', { text: words })}</Said>
            </p>
          )}
          <div className="acts acts-close">
            <button
              type="button"
              className="button"
              id={id}
              aria-describedby={describedBy}
              onClick={() => {
                onChange(markedPassage(text.current) ?? passage);
              }}
            >
              {t('review.take')}
            </button>
            {passage === undefined ? null : (
              <Button
                onClick={() => {
                  onChange(undefined);
                }}
              >
                {t('review.clear')}
              </Button>
            )}
          </div>
        </>
      )}
    </Field>
  );
};

/** A decision on a text: what, under which rule, on which passage, and what the author is told. */
export const DecideForm = (props: DecideProps) => {
  const { t } = useTranslation(['desk', 'decided']);
  const rules = useRules();
  const { draft, change, passage, setPassage, act, lack, send } = useDeciding(props);
  const { item } = props;
  const offered = item.subjectKind === 'MESSAGE' ? acts : acts.slice(0, 3);
  return (
    <ActForm
      label={t('review.act')}
      submit={t('review.send')}
      lacks={[lack.act, lack.rule, lack.passage, lack.sentence]}
      onSend={send}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('review.act')}
            error={shown(lack.act)}
            value={offered.find((one) => one === draft.act) ?? ''}
            isInline
            options={offered.map((value) => ({
              value,
              label: t(`act.${value}`, { ns: 'decided' }),
            }))}
            onChoose={(value) => {
              change({ act: value });
            }}
          />
          <Field label={t('review.rule')} error={shown(lack.rule)}>
            {(ties) => (
              <Choice
                {...ties}
                value={draft.rule}
                empty={t('review.chooseRule')}
                options={rules}
                onChoose={(rule) => {
                  change({ rule });
                }}
              />
            )}
          </Field>
          <PassageChoice
            text={props.text}
            said={item.text}
            passage={passage}
            error={shown(lack.passage)}
            onChange={setPassage}
          />
          <NoteField
            label={t('review.sentence')}
            hint={t('review.sentenceHint')}
            error={shown(lack.sentence)}
            lengthMax={limits.decisionSentence.max}
            note={draft.note}
            change={change}
          />
        </>
      )}
    </ActForm>
  );
};
