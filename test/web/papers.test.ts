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

  it('lists what was issued to a resident: they print, find it on top, and follow it to where it is valid', async () => {
    const page = await stage.open('/me/credit', phone, 'zhiyuan');
    await page.getByRole('link', { name: '看已经出具给我的文书' }).click();
    await heading(page, '我的文书').waitFor();
    const rows = page.locator('main .rows [data-row]');
    await rows.first().waitFor();
    const earlier = await rows.count();
    await page.goBack();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载我的记录（PDF）' }).click(),
    ]);
    const file = `${folder.path}/${randomId()}.pdf`;
    await download.saveAs(file);
    await page.getByRole('link', { name: '看已经出具给我的文书' }).click();
    await sees(page, `共 ${String(earlier + 1)} 条`);
    const newest = rows.first();
    assert.match(
      await newest.innerText(),
      /^社区信用记录\n核对码：(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\n/u,
    );
    assert.deepEqual(await findSerious(page), []);
    assert.equal(await sidewaysPx(page), 0);
    await newest.click();
    await sees(page, '有这份文书，由本平台出具。');
    await page.getByLabel('选择 PDF 文件').setInputFiles(file);
    await sees(page, '一致：这个文件与出具时一模一样。');
  });

  it('tells whoever had none printed where to begin, and keeps a firm’s apart from its representative’s own', async () => {
    const none = await stage.open('/me/papers', phone, 'xinju');
    await sees(none, '还没有出具给您的文书。');
    await none.getByRole('link', { name: '去看我的信用记录' }).waitFor();
    assert.deepEqual(await findSerious(none), []);
    const own = await stage.open('/me/papers', phone, 'anju');
    await heading(own, '我的文书').waitFor();
    await sees(own, /^共 \d+ 条$/u);
    await own.getByLabel('当前身份').selectOption({ index: 1 });
    await own.goto(`${stage.url()}/me/papers`);
    await sees(own, /^平台出具给这家企业的文书/u);
    await sees(own, '由宋安打印');
    await sees(own, '共 1 条');
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
