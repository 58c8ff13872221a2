/** Where the window is; kept, so that it opens where it was left. */
export type Step = 'capture' | 'release' | 'send';
export type PlaceName = 'agenda' | 'people' | 'search' | 'history' | 'trash' | 'settings';
/** A statement or release of an event is where one is sent once; it is not kept. */
export type Route =
  | { at: PlaceName; id?: string }
  | { at: 'event'; id: string; step: Step; statement?: string; release?: string };

/** The field in which the place is kept: in the archive, since the web view's own store is lost with a kill. */
export const ROUTE_FIELD = 'route';
const PLACES: readonly string[] = ['agenda', 'people', 'search', 'history', 'trash', 'settings'];
const STEPS: readonly string[] = ['capture', 'release', 'send'];

/** Reads where the window was; at the beginning where nothing was kept, or something of another version. */
export function routeOf(kept: string | undefined): Route {
  try {
    const { at, id, step } = JSON.parse(kept ?? '') as Partial<Record<'at' | 'id' | 'step', unknown>>;
    if (at === 'event' && typeof id === 'string' && STEPS.includes(String(step))) {
      return { at, id, step: step as Step };
    }
    if ((at === 'settings' || at === 'history') && typeof id === 'string') return { at, id };
    if (PLACES.includes(String(at))) return { at: at as PlaceName };
  } catch {
    // Not ours to read.
  }
  return { at: 'agenda' };
}
