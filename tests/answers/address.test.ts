// Oracle: what an address says, written out by hand, and what the controls of the page turn into.
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../web/address.ts';
import {
  datedLevers,
  dateIn,
  isOn,
  isSeed,
  mainLevers,
  type Settings,
  withDate,
  withLeverOn,
  withWhatIf,
} from '../../web/settings.ts';
import { anyResult } from '../any/any-result.ts';

const settings: Settings = {
  scenario: 'belarus-2021',
  seed: 'a seed & more',
  mode: 'free',
  days: 90,
  sets: ['no-pushback', 'timeline.lt-pushback.on=2021-08-10', 'timeline.pl-zone=null'],
};

describe('the address of a run', () => {
  it('gives the settings back', () => {
    const query = writeAddress(settings, 'pl');
    expect(readAddress(query)).toEqual({ settings, language: 'pl', dropped: [] });
    expect(query.length).toBeLessThan(2000);
  });

  it('is empty for the page itself', () => {
    expect(writeAddress(undefined, 'en')).toBe('');
    expect(readAddress('')).toEqual({ settings: undefined, language: undefined, dropped: [] });
  });

  it.each([
    ['?scenario=../../etc', ['scenario=../../etc']],
    ['?scenario=toy&days=-3', ['days=-3']],
    ['?scenario=toy&mode=chaos', ['mode=chaos']],
    ['?scenario=toy&lang=xx', ['lang=xx']],
    ['?scenario=toy&v=9', ['v=9']],
    ['?scenario=toy&seed=%C5%81', ['seed=Ł']],
    ['?scenario=toy&colour=red', ['colour']],
    [`?scenario=toy&set=${'x'.repeat(500)}`, [`set=${'x'.repeat(60)}`]],
  ])('%s says what was left out', (query, dropped) => {
    expect(readAddress(query).dropped).toEqual(dropped);
  });
});

describe('the levers of the page', () => {
  const { scenario } = anyResult().spec;
  const lt = datedLevers(scenario).find(({ id }) => id === 'lt-pushback')!;

  it('become changes as the command line takes them, and back', () => {
    expect(withLeverOn([], 'lt-pushback', false)).toEqual(['timeline.lt-pushback=null']);
    expect(isOn(['timeline.lt-pushback=null'], 'lt-pushback')).toBe(false);
    expect(withLeverOn(['timeline.lt-pushback=null'], 'lt-pushback', true)).toEqual([]);
    const moved = withDate([], lt, '2021-08-10');
    expect(moved).toEqual(['timeline.lt-pushback.on=2021-08-10']);
    expect(dateIn(moved, lt)).toBe('2021-08-10');
    expect(withDate(moved, lt, lt.on)).toEqual([]);
  });

  it('never say two things about one move', () => {
    expect(withLeverOn(['timeline.lt-pushback.on=2021-08-10'], 'lt-pushback', false)).toEqual([
      'timeline.lt-pushback=null',
    ]);
  });

  it('come after what-ifs, so that a single lever has the last word', () => {
    expect(withWhatIf(['timeline.pl-zone=null'], 'no-pushback', true)).toEqual([
      'no-pushback',
      'timeline.pl-zone=null',
    ]);
    expect(withWhatIf(['no-pushback'], 'no-pushback', false)).toEqual([]);
  });

  it('show a handful first, with pushback among them, and those that lift something never', () => {
    const main = mainLevers(scenario);
    expect(main.size).toBe(8);
    for (const id of ['pl-pushback', 'lt-pushback', 'lv-pushback', 'by-escort']) expect(main).toContain(id);
    expect(main).not.toContain('pl-zone-end');
  });
});

describe('a seed', () => {
  it.each(['1', 'S/7', 'a b', '~'])('may be %s', (seed) => expect(isSeed(seed)).toBe(true));
  it.each(['', '   ', 'é', 'x'.repeat(65), 'a\n'])('may not be %j', (seed) => expect(isSeed(seed)).toBe(false));
});
