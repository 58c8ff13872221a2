import { CommandFailure, createApi } from './client';
import type { Api, CommandName, Request, Response, Transport } from './client';

type Answers = {
  [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>>;
};

/** Answers like a freshly installed program. */
const fresh: Answers = {
  app_info: () => ({ name: 'Kutip', version: '0.0.0' }),
};

/** Stands in for Rust: in tests, and in a plain browser while a page is being drawn. */
export function fakeApi(answers: Answers = {}): Api {
  const all: Answers = { ...fresh, ...answers };
  const transport: Transport = {
    async send(name, request) {
      const answer = all[name];
      if (!answer) throw new CommandFailure({ code: 'internal', message: `the fake has no ${name}` });
      return answer(request);
    },
  };
  return createApi(transport);
}
