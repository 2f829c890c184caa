import type { ApiRequest } from '../../graphql/context.ts';
import { monday } from '../support/world.ts';

/** What the web server knows of a POST that came without a session, but for what a test says of its own. */
export const visitorRequest = (own: Partial<ApiRequest> = {}): ApiRequest => ({
  requestId: 'r1',
  method: 'POST',
  note: {},
  now: monday,
  sessionToken: undefined,
  deviceToken: undefined,
  actingAs: undefined,
  expectedPerson: undefined,
  clientAddress: '192.0.2.1',
  device: 'Test',
  demoPeople: [],
  seenAs: () => undefined,
  setSessionToken: () => undefined,
  setDeviceToken: () => undefined,
  setOpenIdCookie: () => undefined,
  ...own,
});
