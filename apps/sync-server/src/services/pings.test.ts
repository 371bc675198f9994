import { describe, expect, it } from 'vitest';
import { createLocalBell, createPings, type Subscriber } from './pings.ts';

function listener() {
  const heard: string[][] = [];
  let ended = 0;
  const subscriber: Subscriber = {
    moved: (scopes) => void heard.push(scopes),
    end: () => void (ended += 1),
  };
  return { heard, subscriber, ended: () => ended };
}

describe('pings', () => {
  it('tell each subscriber its own scopes only, all of them at once', () => {
    const pings = createPings(createLocalBell());
    const zhao = listener();
    const judge = listener();
    pings.subscribe('990101', ['user/u-zhao', 'committee/pmc-np'], zhao.subscriber);
    pings.subscribe('990101', ['court/990101'], judge.subscriber);
    pings.publish('990101', ['user/u-zhao', 'committee/pmc-np', 'court/990101', 'committee/pmc-np']);
    pings.publish('990101', ['committee/pmc-bh']);
    expect(zhao.heard).toEqual([['user/u-zhao', 'committee/pmc-np']]);
    expect(judge.heard).toEqual([['court/990101']]);
  });

  it('do not cross regions', () => {
    const pings = createPings(createLocalBell());
    const zhao = listener();
    pings.subscribe('990101', ['committee/pmc-np'], zhao.subscriber);
    pings.publish('990102', ['committee/pmc-np']);
    expect(zhao.heard).toEqual([]);
  });

  it('stop when somebody leaves', () => {
    const pings = createPings(createLocalBell());
    const zhao = listener();
    const leave = pings.subscribe('990101', ['user/u-zhao'], zhao.subscriber);
    expect(pings.open()).toBe(1);
    leave();
    pings.publish('990101', ['user/u-zhao']);
    expect([zhao.heard, pings.open()]).toEqual([[], 0]);
  });

  it('end everybody when the server goes away', async () => {
    const pings = createPings(createLocalBell());
    const zhao = listener();
    pings.subscribe('990101', ['user/u-zhao'], zhao.subscriber);
    await pings.close();
    expect(zhao.ended()).toBe(1);
  });

  it('reach the subscribers of another process over a shared bell', () => {
    const bell = createLocalBell();
    const here = createPings(bell);
    const there = createPings(bell);
    const zhao = listener();
    there.subscribe('990101', ['user/u-zhao'], zhao.subscriber);
    here.publish('990101', ['user/u-zhao']);
    expect(zhao.heard).toEqual([['user/u-zhao']]);
  });
});
