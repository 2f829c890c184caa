import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import {
  PreviewOfficeHoursDocument,
  SetOfficeHoursDocument,
  type PreviewOfficeHoursQuery,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { problemOf, type Problem } from '../../talk/problem.ts';
import { useAct } from '../../talk/useAct.ts';
import { useLacks } from '../parts/useLacks.ts';
import { draftFrom, periodsLack, periodsOf, type HoursDraft, type Period } from './hoursDraft.ts';

export type HoursPreview = PreviewOfficeHoursQuery['previewOfficeHours'];

/** The hours that are typed for an area: looked at first, entered after. `onAgain` reads what was entered anew. */
export const useOfficeHours = (area: string, held: readonly Period[], onAgain: () => void) => {
  const { t } = useTranslation('desk');
  const client = useClient();
  const lacks = useLacks();
  const begun = JSON.stringify(draftFrom(held));
  const start = useMemo(() => JSON.parse(begun) as HoursDraft, [begun]);
  const { draft, change, clear } = useDraft(`office-hours:${area}`, start);
  const [preview, setPreview] = useState<HoursPreview>();
  const [refused, setRefused] = useState<Problem>();
  const [isLooking, setLooking] = useState(false);
  const [entered, setEntered] = useState<string>();
  const { run, isBusy, problem } = useAct(SetOfficeHoursDocument);
  const wrong = periodsLack(draft);
  const lack = {
    validFrom: lacks.needed(draft.validFrom),
    periods: wrong === undefined ? undefined : t(`hours.lack.${wrong}`),
    reason: lacks.needed(draft.reason, limits.officeHoursReason),
  };
  const { validFrom, reason } = draft;
  const asked = { area, validFrom, reason, periods: periodsOf(draft) };
  const look = async () => {
    setEntered(undefined);
    setRefused(undefined);
    setPreview(undefined);
    setLooking(true);
    const { data, error } = await client
      .query(
        PreviewOfficeHoursDocument,
        { input: { ...asked, version: 0 } },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    setLooking(false);
    setPreview(data?.previewOfficeHours);
    setRefused(error === undefined ? undefined : problemOf(error));
  };
  const enter = async (version: number) => {
    const data = await run({ input: { ...asked, version } });
    onAgain();
    if (data === undefined) return;
    setEntered(validFrom);
    setPreview(undefined);
    clear();
  };
  return {
    draft,
    change: (part: Partial<HoursDraft>) => {
      setPreview(undefined);
      change(part);
    },
    lack,
    look,
    isLooking,
    refused,
    preview,
    enter,
    isBusy,
    problem,
    entered,
  };
};
