import type { CountedConnection } from '../connection.ts';
import type { Emergency } from '../../src/modules/admission/areaMode.ts';
import type { AreaOrder } from '../../src/modules/admission/readAreaOrder.ts';
import type { WatchedWord } from '../../src/modules/admission/watchedWord.ts';

export type EmergencyMapper = Emergency;
export type AreaOrderMapper = AreaOrder;
export type WatchedWordMapper = WatchedWord;
export type WatchedWordConnectionMapper = CountedConnection<WatchedWord>;
