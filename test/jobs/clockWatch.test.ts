import assert from 'node:assert/strict';
import { clockWatch, systemClocks } from '../../jobs/clockWatch.ts';

describe('The watch over the clock', () => {
  const start = () => {
    const clock = { wall: 1_000_000, machine: 50 };
    const moved = clockWatch({ wallMs: () => clock.wall, monotonicMs: () => clock.machine });
    const pass = (wall: number, machine: number) => {
      clock.wall += wall;
      clock.machine += machine;
      return moved();
    };
    return pass;
  };

  it('tells how far the clock was set, once, forwards and backwards', () => {
    const pass = start();
    assert.equal(pass(5_000, 5_000), 0);
    assert.equal(pass(5_000 - 600_000, 5_000), -600_000);
    assert.equal(pass(5_000, 5_000), 0);
    assert.equal(pass(86_400_000, 0), 86_400_000);
  });

  it('tells of half a second and more, and of nothing below', () => {
    const pass = start();
    assert.equal(pass(1_499, 1_000), 0);
    assert.equal(pass(1_500, 1_000), 500);
    assert.equal(pass(500, 1_000), -500);
  });

  it('sees both clocks of this machine go on together', () => {
    assert.equal(clockWatch(systemClocks)(), 0);
  });

  it('takes a machine that slept for one whose clock was set', () => {
    assert.equal(start()(3_600_000, 1_000), 3_599_000);
  });

  it('takes late timers and a clock that is drawn slowly for no step', () => {
    const pass = start();
    assert.equal(pass(60_000, 60_000), 0);
    for (let i = 0; i < 100; i += 1) assert.equal(pass(5_003, 5_000), 0);
  });
});
