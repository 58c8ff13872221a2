import { afterEach, describe, expect, it } from 'vitest';

import type { Route } from '../../lib/work/route';
import { away, breaches, showAt } from '../../lib/testing';

afterEach(away);

const places: [string, Route][] = [
  ['agenda', { at: 'agenda' }],
  ['capture', { at: 'event', id: 'event-1', step: 'capture' }],
  ['release', { at: 'event', id: 'event-1', step: 'release' }],
  ['send', { at: 'event', id: 'event-1', step: 'send' }],
  ['people', { at: 'people' }],
  ['search', { at: 'search' }],
  ['history', { at: 'history' }],
  ['trash', { at: 'trash' }],
  ['settings', { at: 'settings' }],
];

describe.each(places)('%s', (_, route) => {
  it.each(['light', 'dark'])('breaks no rule of accessibility (%s)', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await showAt(route);
    expect(await breaches()).toEqual([]);
  });
});
