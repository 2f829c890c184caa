import assert from 'node:assert/strict';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { indexThings } from '../../jobs/indexThings.ts';
import { runnerAt } from '../jobs/fakes.ts';
import { relayAll } from '../support/events.ts';
import { heading, openSheet, sees } from './acts.ts';
import { desktop, findSerious, phone, sidewaysPx, useStage } from './browser.ts';

describe('Whoever searches at the page', function () {
  this.timeout(120_000);
  const stage = useStage();
  before(async () => {
    await relayAll();
    await drainEvents(indexThings, runnerAt(new Date()));
  });
  after(() => indexThings.close());
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('finds by words, marked, in traditional characters too, narrows by kind, and comes back to it', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    await page.locator('body').press('/');
    await page.waitForURL(/\/search$/u);
    await page.locator('input[type=search]:focus').fill('漏水');
    await page.keyboard.press('Enter');
    const rows = page.locator('.row[data-row]');
    await rows.first().waitFor();
    const simplified = await rows.allInnerTexts();
    assert.equal(await rows.first().locator('mark').first().innerText(), '漏水');
    await page.goto(`${stage.url()}/search?q=${encodeURIComponent('樓上漏水')}`);
    await rows.first().waitFor();
    assert.ok((await rows.allInnerTexts()).length > 0 && simplified.length > 0);
    await page.getByText('按类别和时间筛选').click();
    await page.getByLabel('类别').selectOption({ label: '发言守则' });
    await sees(page, '没有找到。可以换一种说法，或者少写几个词。');
    await page.reload();
    assert.equal(await page.getByLabel('类别').inputValue(), 'CONDUCT_RULE');
    assert.equal(await sidewaysPx(page), 0);
    assert.deepEqual(await findSerious(page), []);
  });

  it('is shown what others have said of the same while writing, and keeps the draft', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await openSheet(page);
    await page.getByLabel('发生了什么').fill('楼上漏水，天花板都湿了，物业一直不来修');
    const same = page.getByRole('region', { name: '也许已经有人说过' });
    await same.waitFor();
    const found = same.getByRole('link');
    assert.ok((await found.count()) >= 1 && (await found.count()) <= 3);
    await found.first().click();
    await page.waitForURL(/\/posts\//u);
    await page.goBack();
    await page.getByText('草稿已保存在本机').waitFor();
    await page.getByLabel('发生了什么').fill('想');
    await same.waitFor({ state: 'detached' });
  });

  it('finds as a visitor what is everybody’s alone', async () => {
    const page = await stage.open('/search?q=隐私', desktop);
    await page.getByRole('link', { name: /C-2/u }).click();
    await heading(page, '发言守则').waitFor();
    await page.goto(`${stage.url()}/search?q=漏水`);
    await sees(page, '没有找到。可以换一种说法，或者少写几个词。');
  });
});
