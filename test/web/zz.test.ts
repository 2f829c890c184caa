import { desktop, phone, useStage } from './browser.ts';
import { inMediation, raise } from './desk/team.ts';
const wide = { ...desktop, width: 1440, height: 900 } as typeof desktop;
describe('shots', function () {
  this.timeout(120_000);
  const stage = useStage();
  it('takes', async () => {
    const { no } = await inMediation('楼上漏水到天花板', 'panlin', '楼上住户');
    await raise('zhoulan', '楼道堆放电瓶车吵架', '吵架，楼道里堆放电瓶车，大家为这个吵架。谢谢。');
    for (const [name, path, sight, who] of [
      ['queue', '/desk', wide, 'fayan'],
      ['cases', `/cases?state=MEDIATING&case=${no}`, wide, 'tiaojie'],
      ['case', `/cases/${no}`, wide, 'tiaojie'],
      ['find', '/find?q=漏水', wide, 'tiaojie'],
      ['findphone', '/find?q=漏水', phone, 'fayan'],
      ['today', '/', wide, 'tiaojie'],
      ['todayphone', '/', phone, 'fayan'],
      ['people', '/admin?do=people', wide, 'admin'],
      ['services', '/services', wide, 'wangge'],
      ['queuephone', '/desk', phone, 'fayan'],
      ['casesphone', '/cases?state=MEDIATING', phone, 'tiaojie'],
      ['mine', '/feed?of=me', phone, 'zhoulan'],
    ] as const) {
      const page = await stage.open(path, sight, who);
      await page.waitForLoadState('networkidle');
      if (name === 'people') {
        await page.locator('button[data-row]').first().click();
        await page.waitForLoadState('networkidle');
      }
      await page.screenshot({ path: `/tmp/shot-${name}.png` });
      await page.context().close();
    }
  });
});
