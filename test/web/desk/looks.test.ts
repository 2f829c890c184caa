import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { desktop, goOn, phone, settled, sidewaysPx, useStage } from '../browser.ts';
import { deskScreens } from '../looked.ts';
import { isSound, languages } from '../sound.ts';
import { inMediation, raise } from './team.ts';

/** What would be asked, filled in or pressed on paper: each by its words. */
const askedOnPaper = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate<string[]>(`
    [...document.querySelectorAll(
      '.head :is(nav, button, a:not(.brand)), main :is(form, fieldset, input, select, textarea, button:not([data-row]), summary:has(+ form))'
    )].filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 120))`);
  await page.emulateMedia({ media: 'screen' });
  return found;
};

describe('Every desk', function () {
  this.timeout(180_000);
  const stage = useStage();
  let caseNo = '';
  before('something waits at every desk', async () => {
    const long = `他们为了${'一二三四五六七八九十'.repeat(12)}吵架，谢谢，吵架，吵架。`;
    await raise('zhoulan', '', long);
    await raise(
      'zhoulan',
      '吵架的题目',
      'https://example.org/a-very-long-address-without-any-break-in-it 吵架',
    );
    caseNo = (await inMediation('外观里的案件', 'hejun', '一个名字很长很长很长的当事方')).no;
  });
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  for (const language of languages) {
    const sight = { ...desktop, language };
    for (const [who, screens] of deskScreens)
      it(`is without a serious finding of axe, fits and can be touched: ${who}, ${language}`, async () => {
        const page = await stage.open('/', sight, who);
        await settled(page);
        for (const [number, screen] of screens.entries()) {
          await goOn(page, screen);
          await isSound(page, screen, number, language);
          assert.deepEqual(await askedOnPaper(page), [], `${screen} on paper`);
        }
      });

    it(`is sound with an item in hand, its reasons open, and a case with a sheet: ${language}`, async () => {
      const page = await stage.open('/desk', sight, 'fayan');
      await page.locator('.flag-row button').first().click();
      await page.locator('.desk-item').waitFor();
      await isSound(page, 'item in hand', 0, language);
      await page.locator('.decide button').last().click();
      await page.locator('.decide input').first().waitFor();
      await isSound(page, 'reasons', 1, language);
      const mediator = await stage.open(`/cases/${caseNo}`, sight, 'tiaojie');
      await isSound(mediator, 'case', 2, language);
      const acts = mediator.locator('.case-acts button');
      for (let at = 0; at < (await acts.count()); at += 1) {
        await acts.nth(at).click();
        const send = mediator.locator('dialog[open] [type=submit]');
        await send.waitFor();
        // A form that is filled already is emptied, so that each shows what it lacks.
        const text = mediator
          .locator('dialog[open] input[type=text], dialog[open] textarea')
          .first();
        if ((await text.count()) > 0) await text.fill('');
        await send.click();
        await send.hover();
        await isSound(mediator, `sheet ${String(at)}`, at, language);
        await mediator.keyboard.press('Escape');
        await send.waitFor({ state: 'detached' });
      }
    });
  }

  it('fits with large text on a phone', async () => {
    const page = await stage.open('/desk', phone, 'fayan');
    await page.evaluate("document.documentElement.classList.add('large')");
    assert.equal(await sidewaysPx(page), 0);
    await page.locator('.flag-row button').first().click();
    await page.locator('.desk-item').waitFor();
    assert.equal(await sidewaysPx(page), 0);
  });

  it('never says that nothing waits where it could not be read', async () => {
    const page = await stage.open('/rules', phone, 'fayan');
    await settled(page);
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await goOn(page, '/desk');
    const note = page.locator('.note:visible', { hasText: '没有连上系统。' });
    await note.waitFor();
    assert.equal(await page.getByText(/现在没有待确认/u).count(), 0);
    await page.unroute('**/graphql');
    await note.getByRole('button', { name: '重试' }).click();
    await page.locator('main [data-row]').first().waitFor();
  });

  it('shows grey lines while it waits, and words with a retry when the server cannot be reached', async () => {
    const page = await stage.open('/cases', phone, 'fayan');
    // The first list has come before the net is cut: the notice waited for below is of the next list, not of this one.
    await page.getByRole('link', { name: /编号/u }).first().waitFor();
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await page.getByRole('link', { name: '调解中', exact: true }).click();
    await page.getByText('没有连上系统。').waitFor();
    await page.unroute('**/graphql');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.getByText('正在读取').first().waitFor({ state: 'attached' });
    answer();
    await page.getByRole('link', { name: /编号/u }).first().waitFor();
  });
});
