// generated from the table of commands in src-tauri/crates/app by `make bindings`; do not edit.

/**
 * Names the program and its version, as the start page and the "about" box show them.
 */
export type AppInfo = { 
/**
 * The name that people know the program by.
 */
name: string, 
/**
 * The version as written in the manifest, for example `0.1.0`.
 */
version: string, };

/**
 * Says why a command failed, in a form that the pages can branch on without reading text.
 *
 * `message` is for the log and for developers; what the user reads is worded from `code` and `params`.
 */
export type CommandError = { 
/**
 * The kind of failure; the catalogue has a message under `error_<code>`.
 */
code: ErrorCode, 
/**
 * A short English description without personal data.
 */
message: string, 
/**
 * The field of the request that is at fault, if one is.
 */
field?: string, 
/**
 * The values for the placeholders of the message in the catalogue.
 */
params?: { [key in string]: string }, };

/**
 * Names the kinds of failure that the pages tell apart.
 */
export type ErrorCode = "internal";

/** Every command that the window may call. */
export interface Commands {
  app_info: { request: null; response: AppInfo };
}
