import { isUtf8 } from 'node:buffer';
import { badInput } from '../src/kernel/appError.ts';
import { checkVariables } from './validation/wellFormed.ts';
import type { Variables } from './validation/queryCost.ts';

/** What a request asks for, after its form was checked: a text or the hash of one of our page's operations. */
export interface RequestParams {
  readonly query?: string;
  readonly persistedHash?: string;
  readonly operationName?: string;
  readonly variables: Variables;
}

/** A byte order mark stays in the text, so that JSON.parse refuses it as the specification of JSON says. */
function decode(body: Buffer): string {
  if (!isUtf8(body)) throw badInput('body', 'not_utf8', 'Send the request as UTF-8.');
  return body.toString('utf8');
}

function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(field, 'not_json', `Send the ${field} as JSON.`);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that may be absent. */
function objectIn(params: Readonly<Record<string, unknown>>, field: string) {
  const value = params[field] ?? {};
  if (!isObject(value)) throw badInput(field, 'not_an_object', `Send ${field} as an object.`);
  return value;
}

function textIn(params: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = params[field] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw badInput(field, 'not_text', `Send ${field} as a text.`);
  if (!value.isWellFormed())
    throw badInput(field, 'not_text', `The ${field} holds characters that are no text.`);
  return value;
}

const expected = new Set(['query', 'variables', 'operationName', 'extensions']);

function checked(params: unknown): RequestParams {
  if (!isObject(params))
    throw badInput('body', 'not_an_object', 'Send one object with a query; batches are not taken.');
  for (const name of Object.keys(params))
    if (!expected.has(name) && params[name] !== null)
      throw badInput('body', 'unknown_parameter', 'Send query, variables and operationName alone.');
  const variables = objectIn(params, 'variables');
  checkVariables(variables);
  const { persistedQuery } = objectIn(params, 'extensions');
  const query = textIn(params, 'query');
  const hash = isObject(persistedQuery) ? persistedQuery['sha256Hash'] : undefined;
  const operationName = textIn(params, 'operationName');
  const named = operationName === undefined ? undefined : { operationName };
  if (query !== undefined) return { variables, ...named, query };
  if (typeof hash !== 'string') throw badInput('query', 'missing', 'Send a query.');
  return { variables, ...named, persistedHash: hash };
}

/** The parameters in the bytes of a JSON body. BAD_INPUT when they are not UTF-8, not JSON or not of the form. */
export const paramsOfBody = (body: Buffer): RequestParams =>
  checked(parseJson(decode(body), 'body'));

const ascii = /^[\x20-\x7e]*$/u;

/** Whether what stands after the `?` is UTF-8 in percents: a parser would put U+FFFD in the place of what is not. */
function isReadable(query: string): boolean {
  if (!ascii.test(query)) return false;
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}

/** The parameters in the address of a GET, `variables` and `extensions` as JSON. BAD_INPUT as for a body. */
export function paramsOfAddress(querystring: string): RequestParams {
  if (!isReadable(querystring))
    throw badInput('query', 'not_utf8', 'Send what follows the ? as UTF-8 in percents.');
  const given = new URLSearchParams(querystring);
  const json = (name: string): unknown => {
    const text = given.get(name);
    return text === null || text === '' ? undefined : parseJson(text, name);
  };
  return checked({
    query: given.get('query') ?? undefined,
    operationName: given.get('operationName') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}
