import { describe, expect, it } from 'vitest';

import { CommandFailure, createApi } from './client';
import { fakeApi } from './fake';

describe('the fake API', () => {
  it('answers like a fresh program', async () => {
    expect(await fakeApi().call('app_info')).toEqual({ name: 'Kutip', version: '0.0.0' });
  });

  it('takes answers of a test instead', async () => {
    const api = fakeApi({ app_info: () => ({ name: 'Kutip', version: '9.9.9' }) });
    expect((await api.call('app_info')).version).toBe('9.9.9');
  });
});

describe('a command that fails', () => {
  it('keeps the code, field and parameters that Rust sent', async () => {
    const error = { code: 'internal', message: 'disk', field: 'name', params: { path: 'x' } } as const;
    const api = createApi({ send: () => Promise.reject(error) });
    await expect(api.call('app_info')).rejects.toMatchObject({ ...error, name: 'CommandFailure' });
  });

  it('is internal when the bridge itself breaks', async () => {
    const api = createApi({ send: () => Promise.reject('not allowed') });
    const failure = await api.call('app_info').catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(CommandFailure);
    expect(failure).toMatchObject({ code: 'internal', message: 'not allowed' });
  });
});
