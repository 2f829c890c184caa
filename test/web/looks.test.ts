import assert from 'node:assert/strict';
import { desktop, goOn, phone, settled, sidewaysPx, useStage, type Sight } from './browser.ts';
import { residentScreens, visitorScreens } from './looked.ts';
import { isSound, languages } from './sound.ts';

describe('Every screen of the resident', function () {
  this.timeout(120_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  for (const language of languages)
    for (const [who, screens, userName] of [
      ['a visitor', visitorScreens, undefined],
      ['a resident', residentScreens, 'zhoulan'],
    ] as const)
      it(`is without a serious finding of axe, fits and can be touched: ${who}, ${language}`, async () => {
        const page = await stage.open('/', { ...desktop, language }, userName);
        await settled(page);
        for (const [number, screen] of screens.entries()) {
          await goOn(page, screen);
          await isSound(page, screen, number, language);
        }
      });

  it('fits with large text on a phone', async () => {
    const page = await stage.open('/me', phone, 'zhoulan');
    await page.getByRole('button', { name: '改用大字' }).click();
    for (const screen of residentScreens) {
      await goOn(page, screen);
      await settled(page);
      assert.equal(await sidewaysPx(page), 0, screen);
    }
  });

  it('fits with large text in long words on the narrowest phone, for the team too', async () => {
    const narrow: Sight = { width: 320, height: 640, language: 'en' };
    for (const [userName, screens] of [
      ['tiaojie', ['/cases', '/services']],
      ['admin', ['/admin']],
    ] as const) {
      const page = await stage.open('/me', narrow, userName);
      await page.getByRole('button', { name: 'Use large text' }).click();
      for (const screen of screens) {
        await goOn(page, screen);
        await settled(page);
        assert.equal(await sidewaysPx(page), 0, screen);
      }
    }
  });

  it('begins with the way to its content, for those who use keys', async () => {
    const page = await stage.open('/', desktop, 'zhoulan');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    const first = page.locator('*:focus');
    assert.equal(await first.innerText(), '跳到正文');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('*:focus').getAttribute('id'), 'content');
  });

  it('has its own title in the window', async () => {
    const page = await stage.open('/rules', phone);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.title(), '记分规则 · 网上枫桥');
  });
});
