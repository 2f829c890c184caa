import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PartiesLikeDocument, type PartiesLikeQuery } from '../../gql/desk.generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { visibleLengthOf } from '../../talk/isBlank.ts';
import { problemOf } from '../../talk/problem.ts';
import { nameQueryMin } from '../parts/nameQueryMin.ts';
import { Radios } from '../parts/Radios.tsx';
import { Trouble } from '../parts/Trouble.tsx';

interface PartySearchProps {
  readonly caseId: string;
  readonly query: string;
  /** `person:` or `firm:` and the id of what was chosen; empty while nothing is. */
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChange: (part: { readonly query?: string; readonly chosen?: string }) => void;
}

const pauseMs = 400;

// A name is asked for once the typing rests: each look-up is counted and written down.
const useRested = (text: string) => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
};

type Found = PartiesLikeQuery['findParties'];

const useOptions = (found: Found | undefined) => {
  const { t } = useTranslation('desk');
  if (found === undefined) return [];
  return [
    ...found.people.map(({ id, displayName, home, vouch }) => ({
      value: `person:${id}`,
      label: displayName,
      hint: [
        home.within
          .slice(-2)
          .map(({ name }) => name)
          .join(' '),
        ...(vouch === null ? [t('party.notVouched')] : []),
      ].join(' · '),
    })),
    ...found.firms.map(({ id, no, name, area }) => ({
      value: `firm:${id}`,
      label: name,
      hint: t('party.firmHint', { no, place: area.name }),
    })),
  ];
};

/** A side, searched for by a part of the name among the people and firms of the mediator's area; the list follows what is typed. */
export const PartySearch = ({ caseId, query, chosen, error, onChange }: PartySearchProps) => {
  const { t } = useTranslation('desk');
  const rested = useRested(query.trim());
  const isShort = visibleLengthOf(rested) < nameQueryMin;
  const [{ data, error: refused, fetching }] = useQuery({
    query: PartiesLikeDocument,
    variables: { caseId, query: rested },
    pause: isShort,
    requestPolicy: 'network-only',
  });
  const found = isShort || refused !== undefined ? undefined : data?.findParties;
  const options = useOptions(found);
  const isAsked = found !== undefined && !fetching;
  return (
    <>
      <Field label={t('party.field.search')} hint={t('party.searchHint', { min: nameQueryMin })}>
        {(ties) => (
          <TextLine
            ties={ties}
            value={query}
            onChange={(text) => {
              onChange({ query: text, chosen: '' });
            }}
          />
        )}
      </Field>
      <p role="status" className="quiet">
        {isAsked
          ? t(found.isMore ? 'party.foundMore' : 'party.found', { count: options.length })
          : null}
      </p>
      {refused === undefined || isShort ? null : <Trouble problem={problemOf(refused)} />}
      {options.length === 0 && error === undefined ? null : (
        <Radios
          legend={t('party.choose')}
          error={error}
          value={chosen}
          options={options}
          onChoose={(value) => {
            onChange({ chosen: value });
          }}
        />
      )}
    </>
  );
};
