import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartiesLikeDocument, type PartiesLikeQuery } from '../../gql/desk.generated/graphql.ts';
import { visibleLengthOf } from '../../talk/isBlank.ts';
import { nameQueryMin } from '../parts/nameQueryMin.ts';
import { useLookUp } from '../parts/useLookUp.ts';

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

/**
 * The people and firms of the mediator's area whose name holds what was typed, once the typing rests; none while the answer to it is on
 * its way, for what was found for other words must not be chosen. `isOff` asks nothing.
 */
export const usePartySearch = (caseId: string, typed: string, isOff: boolean) => {
  const query = typed.trim();
  const rested = useRested(query);
  const isShort = visibleLengthOf(rested) < nameQueryMin;
  const isPaused = isOff || isShort || rested !== query;
  const variables = { caseId, query: rested };
  const { data, problem } = useLookUp(PartiesLikeDocument, variables, isPaused);
  const found = data?.findParties;
  return { options: useOptions(found), isMore: found?.isMore, problem };
};
