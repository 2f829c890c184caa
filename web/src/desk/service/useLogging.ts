import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LogVolunteerServiceDocument,
  type LogVolunteerServiceMutation,
} from '../../gql/desk.generated/graphql.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { useSend, type Sent } from '../../sending/useSend.ts';
import { chinaDate, chinaMoment } from '../../words/chinaDay.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useNow } from '../../talk/useNow.ts';
import { useLacks } from '../parts/useLacks.ts';
import { areServiceMinutes, startFault } from './serviceTime.ts';

/** The sorts of service, in the order of the list. */
export const volunteerServiceKinds = values.VolunteerServiceKind;

const empty = { kind: '', day: '', time: '', minutes: '', note: '' };
const dayMs = 86_400_000;
const { max: daysMax } = limits.serviceLogging;

const useTimeLacks = () => {
  const { t } = useTranslation('desk');
  const minutesLack = (minutes: number) =>
    areServiceMinutes(minutes) ? undefined : t('service.minutesFit', limits.serviceMinutes);
  const startLack = (startedAt: string | undefined, minutes: number, now: number) => {
    if (startedAt === undefined) return t('service.timeNeeded');
    const fault = startFault(startedAt, minutes, now);
    if (fault === 'not_over') return t('trouble.minutes.not_over');
    return fault === undefined ? undefined : t(`trouble.startedAt.${fault}`, { limit: daysMax });
  };
  return { minutesLack, startLack };
};

/** Logging a service: its draft, what each field lacks, sending it, and what came of it. */
export const useLogging = () => {
  const lacks = useLacks();
  const { minutesLack, startLack } = useTimeLacks();
  const now = useNow();
  const today = chinaDate(now);
  const { draft, isKept, change, clear } = useDraft('service', empty);
  const sending = useSend({
    act: 'service',
    document: LogVolunteerServiceDocument,
    draftName: 'service',
  });
  const [outcome, setOutcome] = useState<Sent<LogVolunteerServiceMutation>>();
  const kind = volunteerServiceKinds.find((one) => one === draft.kind);
  const day = draft.day === '' ? today : draft.day;
  const startedAt = chinaMoment(day, draft.time);
  const minutes = draft.minutes === '' ? NaN : Number(draft.minutes);
  const lack = {
    kind: lacks.chosen(kind ?? ''),
    start: startLack(startedAt, minutes, now),
    minutes: minutesLack(minutes),
    note: lacks.needed(draft.note, limits.serviceNote),
  };
  const send = async () => {
    if (kind === undefined || startedAt === undefined) return;
    setOutcome(undefined);
    const { note } = draft;
    const sent = await sending.send({ ...draft, day }, (key) => ({
      input: { key, kind, note, startedAt, minutes },
    }));
    if (sent.kind === 'refused') return;
    clear();
    setOutcome(sent);
  };
  const days = { first: chinaDate(now - daysMax * dayMs), last: today };
  return { draft, day, days, kind, isKept, change, sending, outcome, lack, send };
};
