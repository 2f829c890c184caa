import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { calendarDate } from '../../../src/kernel/clock.ts';
import { idFrom, randomId } from '../../../src/kernel/id.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { makeAuditLine, type AuditDraft } from '../../../src/modules/audit/auditLine.ts';
import { saveAuditLine } from '../../../src/modules/audit/auditLine.store.ts';
import { changeDisplayName } from '../../../src/modules/identity/changeDisplayName.ts';
import { desktop, settled, sidewaysPx, useStage, type Sight } from '../browser.ts';
import { languages } from '../sound.ts';
import { sees, workAs } from './team.ts';

/** The widths of phones, of a tablet on its side and upright, of desktops small and usual. */
const widths = [320, 360, 390, 768, 1024, 1280, 1440];

// What somebody of the team did with cases: the longest names, numbers, purposes and conditions there can be, without a place to break.
const plantLines = async (count: number): Promise<void> => {
  const longName = (await workAs('zhoulan')).actor.personId;
  const person = (await workAs('tiaojie')).actor.personId;
  const office = { person, role: 'MEDIATOR' satisfies Role, scope: 'fj/wc/gh/gy' } as const;
  for (let number = 0; number < count; number += 1) {
    const draft: AuditDraft = {
      ...office,
      ...{ act: 'personWithRoles', kind: 'RECORD', outcome: 'ASKED', targetKind: 'CASE' },
      at: new Date(Date.now() - 60_000 * (count - number)),
      targetId: idFrom('case', String(number)),
      filters: `area=fj/wc/gh/gy/${'a-very-long-address-without-any-break'.repeat(3)}`,
      about: [longName],
      purpose: `第${String(number)}次：${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}`,
      isShown: true,
      from: '2001:0db8:85a3:0000:0000:0000:0000:0000/48',
      requestId: randomId(),
    };
    await saveAuditLine(makeAuditLine(draft, randomId));
  }
};

// Goes on by Tab until the focus stands on something of this name.
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>(
      `(() => { const it = document.activeElement; return (it.labels?.[0] ?? it).textContent.trim(); })()`,
    );
    if (here === name) return;
  }
  assert.fail(`no way by Tab to ${name}`);
};

describe('The auditor', function () {
  this.timeout(120_000);
  const stage = useStage();
  before('somebody has a long name, and much was done', async () => {
    await changeDisplayName(await workAs('zhoulan'), 'Wolfeschlegelsteinha');
    await plantLines(40);
  });
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  for (const language of languages)
    it(`finds nothing that sticks out, whatever the lines hold and however wide the window is: ${language}`, async () => {
      const page = await stage.open('/audit', { ...desktop, language }, 'shenji');
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        assert.equal(await sidewaysPx(page), 0, `${language} at ${String(width)} px`);
        await page.evaluate("document.documentElement.classList.add('large')");
        assert.equal(await sidewaysPx(page), 0, `${language}, large, at ${String(width)} px`);
        await page.evaluate("document.documentElement.classList.remove('large')");
      }
    });

  const tablet: Sight = { width: 1024, height: 768 };
  it('narrows, reads on and exports by keyboard alone; the file says for what', async () => {
    const page = await stage.open('/audit', tablet, 'shenji');
    await sees(page, /^共 \d+ 条$/u);
    await tabTo(page, '谁（用户名）');
    await page.keyboard.type('tiaojie');
    await tabTo(page, '类别');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, '查阅');
    await page.keyboard.press('Enter');
    await page.waitForURL(/by=tiaojie.*kind=RECORD/u);
    await sees(page, '共 40 条');
    assert.equal(await page.locator('main .card:has(time)').count(), 30);
    await tabTo(page, '再看一些');
    await page.keyboard.press('Enter');
    await sees(page, '第0次');
    assert.equal(await page.locator('main .card:has(time)').count(), 40);

    await tabTo(page, '用途');
    await page.keyboard.type('第四季度例行检查');
    await tabTo(page, '导出');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '确定导出吗' }).waitFor();
    // An Enter pressed twice by a trembling hand answers no question.
    await sleep(700);
    await page.keyboard.press('Enter');
    await sees(page, /^导出 \d{4}-\d+ 已备好/u);
    await tabTo(page, '下载文件');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    const watermarked = rows.filter((row) => row.includes('第四季度例行检查'));
    assert.ok(watermarked.length >= 40, 'every row says for what');
    await page.goto(`${stage.url()}/audit?kind=EXPORT`);
    await sees(page, '导出操作记录');
    await sees(page, '第四季度例行检查');
  });

  it('prints what was asked, when it was printed and every line, without what asks or presses', async () => {
    const today = calendarDate(new Date());
    const page = await stage.open(`/audit?by=tiaojie&until=${today}`, desktop, 'shenji');
    await sees(page, /^共 \d+ 条$/u);
    await page.emulateMedia({ media: 'print' });
    const said = await page.evaluate<string[]>(`
      [...document.querySelectorAll('main .on-paper')].filter((it) => it.checkVisibility())
        .map((it) => JSON.parse(getComputedStyle(it, '::before').content))`);
    for (const words of ['tiaojie', '打印'])
      assert.ok(
        said.some((line) => line.includes(words)),
        `${words} in ${said.join(' | ')}`,
      );
    assert.equal(await page.locator('main form').first().isVisible(), false);
    assert.equal(await page.locator('main tbody tr').count(), 30);
    // A4 upright within its margins, at 96 px an inch.
    await page.setViewportSize({ width: 673, height: 1000 });
    assert.equal(await sidewaysPx(page), 0, 'on paper');
  });
});
