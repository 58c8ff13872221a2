import type { CommandError, Commands } from './generated/wire';

export type * from './generated/wire';
export type CommandName = keyof Commands;
export type Request<N extends CommandName> = Commands[N]['request'];
export type Response<N extends CommandName> = Commands[N]['response'];

/** Carries a call to whoever answers it: Rust, or a fake in tests. Rejects with a `CommandError`. */
export interface Transport {
  send<N extends CommandName>(name: N, request: Request<N>): Promise<Response<N>>;
}

/** A command that failed. Branch on `code`; `message` is for the log, not for the user. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly code: string;
  readonly field: string | undefined;
  readonly params: Readonly<Record<string, string>>;

  constructor(error: CommandError) {
    super(error.message);
    this.code = error.code;
    this.field = error.field;
    this.params = (error.params ?? {}) as Record<string, string>;
  }
}

/** A command without a request is called with its name alone. */
export type Arguments<N extends CommandName> = Request<N> extends null ? [] : [request: Request<N>];

/** All that a page may ask of the program. */
export interface Api {
  call<N extends CommandName>(name: N, ...args: Arguments<N>): Promise<Response<N>>;
}

export function createApi(transport: Transport): Api {
  return {
    async call(name, ...args) {
      try {
        return await transport.send(name, (args[0] ?? null) as Request<typeof name>);
      } catch (cause) {
        throw toFailure(cause);
      }
    },
  };
}

export function toFailure(cause: unknown): CommandFailure {
  if (cause instanceof CommandFailure) return cause;
  if (isCommandError(cause)) return new CommandFailure(cause);
  // Not one of ours: the bridge itself refused or broke.
  return new CommandFailure({ code: 'internal', message: String(cause) });
}

function isCommandError(cause: unknown): cause is CommandError {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'message' in cause;
}
