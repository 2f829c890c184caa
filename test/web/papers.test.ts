import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { randomId } from '../../src/kernel/id.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { readPdf } from '../platform/papers/pdfText.ts';
import { heading, sees } from './acts.ts';
import { desktop, findSerious, phone, sidewaysPx, useStage } from './browser.ts';
import { inMediation } from './desk/team.ts';

describe('Papers on the page', function () {
  this.timeout(120_000);
  const stage = useStage();
  const folder = scratchFolder();
  after(() => {
    folder.remove();
  });
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('gives a resident their record as a file, which anybody can check by its code and its bytes', async () => {
    const page = await stage.open('/me/credit', phone, 'zhiyuan');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载我的记录（PDF）' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '社区信用记录.pdf');
    await sees(page, '已下载：社区信用记录.pdf');
    assert.deepEqual(await findSerious(page), []);
    const file = `${folder.path}/${randomId()}.pdf`;
    await download.saveAs(file);
    const text = (await readPdf(await readFile(file))).pages.join('').replace(/\s/gu, '');
    assert.ok(text.includes('社区信用记录'));
    const [, code = ''] = /\/verify\/([0-9A-Z]{16})/u.exec(text) ?? [];

    const stranger = await stage.open(`/verify/${code.toLowerCase()}`, phone);
    await heading(stranger, '核对文书').waitFor();
    await sees(stranger, '有这份文书，由本平台出具。');
    await sees(stranger, '社区信用记录');
    const choose = stranger.getByLabel('选择 PDF 文件');
    await choose.setInputFiles(file);
    await sees(stranger, '一致：这个文件与出具时一模一样。');
    const changed = Buffer.concat([await readFile(file), Buffer.from(' ')]);
    await choose.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: changed });
    await sees(stranger, /^不一致：/u);
    assert.ok(!(await stranger.locator('main').innerText()).includes('志愿者'), 'nothing of it');
    assert.deepEqual(await findSerious(stranger), []);
    assert.equal(await sidewaysPx(stranger), 0);
  });

  it('says clearly that a code is nobody’s', async () => {
    const page = await stage.open('/verify/0000-0000-0000-0000', desktop);
    await sees(page, '没有找到这个核对码对应的文书。');
    await sees(page, /这份文书不是由本平台出具的/u);
    assert.deepEqual(await findSerious(page), []);
  });

  it('lets whoever typed a character wrong type the code once more', async () => {
    const page = await stage.open('/verify/0000-0000-0000-0000', phone);
    const field = page.getByRole('textbox', { name: '核对码' });
    assert.equal(await field.inputValue(), '0000-0000-0000-0000');
    await field.fill(' 1111-1111-1111-1111 ');
    await page.getByRole('button', { name: '核对' }).click();
    await page.waitForURL('**/verify/1111-1111-1111-1111');
    await sees(page, '没有找到这个核对码对应的文书。');
    assert.equal(await field.inputValue(), '1111-1111-1111-1111');
  });

  it('prints the papers of a case for its mediator, and says what went wrong when it cannot', async () => {
    const { no } = await inMediation('要打印的案件', 'hejun', '楼下');
    const page = await stage.open(`/cases/${no}`, desktop, 'tiaojie');
    const button = page.getByRole('button', { name: '打印登记表（PDF）' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    assert.match(download.suggestedFilename(), /^人民调解登记表-\d{4}-\d+\.pdf$/u);
    await page.route('**/papers/**', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '3' },
        json: {
          errors: [
            { message: 'busy', extensions: { code: 'UNAVAILABLE', reason: 'printer_busy' } },
          ],
        },
      }),
    );
    await button.click();
    await page.getByRole('alert').getByText('现在打印的人多，请稍后再试。').waitFor();
  });
});
