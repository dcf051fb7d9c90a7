// @ts-expect-error: it brings no types.
import PouchHttp from 'pouchdb-adapter-http';
// @ts-expect-error: it brings no types.
import PouchCore from 'pouchdb-core';

/** What is used of the library. What it answers is what a server answered. */
export type PouchDatabase = {
  readonly get: (id: string) => Answer;
  readonly put: (document: object) => Answer;
  readonly bulkDocs: (documents: readonly object[]) => Answer;
  readonly allDocs: (options: Options) => Answer;
  readonly changes: (options: Options) => Answer;
};
type Answer = PromiseLike<unknown>;
type Options = Readonly<Record<string, unknown>>;

type Pouch = {
  readonly plugin: (plugin: unknown) => unknown;
  new (
    address: string,
    options: {
      /** Else it asks for the database first, and creates it where it is not there. */
      readonly skip_setup: true;
      readonly fetch: (url: string, options?: RequestInit) => Promise<Response>;
    },
  ): PouchDatabase;
};
const PouchDB = PouchCore as Pouch;
PouchDB.plugin(PouchHttp);

/** A database on a server: nothing of it is kept here, and nothing asked but by `fetch`. */
export function openPouch(
  address: string,
  fetch: (url: string, options?: RequestInit) => Promise<Response>,
): PouchDatabase {
  return new PouchDB(address, { skip_setup: true, fetch });
}
