import type { EventFacts } from '../../lib/api/client';

export function blankFacts(day: string, zone: string): EventFacts {
  return {
    title: '',
    title_short: null,
    theme: null,
    kind: 'other',
    organiser: null,
    organiser_short: null,
    issuer: null,
    host: null,
    participants: null,
    venue: null,
    city: '',
    day,
    day_until: null,
    time: null,
    end_time: null,
    zone,
    language: 'id',
    purpose: null,
    news: null,
    next_step: null,
    background: [],
    programmes: [],
    actors: [],
    abbreviations: [],
  };
}
