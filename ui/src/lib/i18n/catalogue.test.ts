import { expect, it } from 'vitest';

import en from '../../../messages/en.json';
import id from '../../../messages/id.json';

type Catalogue = Record<string, string>;

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it('has the same keys in both languages, in the same order', () => {
  expect(Object.keys(en)).toEqual(Object.keys(id));
});

it('has the same placeholders in both languages', () => {
  for (const [key, text] of Object.entries(id as Catalogue)) {
    expect(placeholders((en as Catalogue)[key] ?? ''), key).toEqual(placeholders(text));
  }
});

it('has keys that can be joined with codes: lower case, underscores', () => {
  for (const key of Object.keys(id)) expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
});
