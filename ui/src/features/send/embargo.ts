/** Tells whether an embargo is still running; it is written in the time of the event's zone. */
export function isRunning(embargo: string | null, zone: string, now = new Date()): boolean {
  return embargo !== null && wallClock(zone, now) < embargo;
}

/** Returns what the clocks of a zone show: `2025-12-18T09:00:00`. */
function wallClock(zone: string, now: Date): string {
  // Sweden writes days and times as ISO does.
  return now.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
}
