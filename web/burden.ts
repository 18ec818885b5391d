import { peopleIn } from '../src/figures/case.ts';
import type { Scenario } from '../src/scenario/scenario.ts';

/** What a run takes in a browser, known before it starts: people and days decide. */

export interface Burden {
  readonly seconds: number; // about, on a laptop
  readonly megabytes: number; // about, at the most
}

/** Measured in Chromium on a laptop's core: between 20 and 200 million people-days a second, mostly people at home. */
const PERSON_DAYS_PER_SECOND = 30e6;
/** Measured: 40 to 60 bytes a person above what the page takes by itself; rounded up. */
const BYTES_PER_PERSON = 96;
const BYTES_OF_PAGE = 200e6;
/** A world that takes longer is not run before the reader asks for it. */
const SECONDS_UNASKED = 8;
/** Of the memory of a device, what one page may hope for. */
const MEMORY_SHARE = 0.25;

export function burdenOf({ groups, days: all }: Scenario, days: number = all): Burden {
  const people = peopleIn(groups);
  const seconds = Math.max(1, (people * days) / PERSON_DAYS_PER_SECOND);
  return {
    seconds: seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5,
    megabytes: Math.ceil((BYTES_OF_PAGE + people * BYTES_PER_PERSON) / 1e7) * 10,
  };
}

/** True where the reader should be asked first: a link to a world of millions must not make a telephone hot by itself. */
export function isLong({ seconds }: Burden): boolean {
  return seconds > SECONDS_UNASKED;
}

/** True where this device may not hold the world, as far as the browser says how much memory there is. */
export function isTooLarge({ megabytes }: Burden): boolean {
  const { deviceMemory } = navigator as { deviceMemory?: number }; // GB, rounded by the browser
  return deviceMemory !== undefined && megabytes > deviceMemory * 1000 * MEMORY_SHARE;
}
