import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { until } from '../support/child.ts';

/** The screen's name. */
export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true });

/** Waits until the page shows a text. */
export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/**
 * Waits until an expression holds in the page. Asked from here again and again: a page that asked itself would evaluate the text, which
 * its content policy forbids it.
 */
export const holds = (page: Page, expression: string): Promise<void> =>
  until(expression, () => page.evaluate<boolean>(expression));

/** Opens the sheet of the feed, which is one line on a phone until it is wanted. */
export const openSheet = async (page: Page) => {
  await heading(page, '发声').waitFor();
  const line = page.locator('details.write:not([open]) > summary');
  const field = page.getByLabel('发生了什么');
  await page.locator('details.write').waitFor();
  // A draft that is read meanwhile opens the sheet by itself.
  while (!(await field.isVisible())) await line.click({ timeout: 1000 }).catch(() => undefined);
};

/** Fills the sheet of the feed and publishes. */
export const write = async (page: Page, title: string, body: string) => {
  await openSheet(page);
  await page.getByLabel('标题（可不填）').fill(title);
  await page.getByLabel('发生了什么').fill(body);
  await page.getByRole('button', { name: '发布' }).click();
};

/** The public number that the page says a message was published under. */
export const noOf = async (page: Page): Promise<string> => {
  const note = await page.getByText(/已发布，编号/u).innerText();
  const no = /\d{4}-\d+/u.exec(note)?.[0];
  assert.ok(no !== undefined, `a number in: ${note}`);
  return no;
};

/** Fills the sign-in and sends it. */
export const signInBy = async (page: Page, name: string, secret: string) => {
  await page.getByLabel('用户名或手机号').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(secret);
  await page.getByRole('button', { name: '登录' }).click();
};
