// Oracle: what an address says, written out by hand, and what the controls of the page turn into.
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../web/address.ts';
import {
  changesOf,
  datedLevers,
  dateIn,
  isOn,
  isSeed,
  mainLevers,
  type Settings,
  whatIfThatHolds,
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
  whatIfs: ['no-pushback'],
  sets: ['timeline.lt-pushback.on=2021-08-10', 'timeline.pl-zone=null'],
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
    ['?scenario=toy&whatif=A%20B', ['whatif=A B']],
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

  it('come after what-ifs, which are written out as the command line takes them', () => {
    const asked = withWhatIf(scenario, { ...settings, whatIfs: [] }, 'no-pushback', true);
    expect(changesOf(scenario, asked)).toEqual([
      'timeline.lt-pushback=null',
      'timeline.pl-pushback=null',
      'timeline.pl-zone=null',
    ]);
    expect(withWhatIf(scenario, asked, 'no-pushback', false).whatIfs).toEqual([]);
    const odd = {
      title: 'x',
      changes: { 'by/escort': 'off from 2021-09-10', 'groups.syria.home': 'minsk', a: { b: 1 } },
    };
    expect(changesOf({ ...scenario, whatIfs: { odd } }, { ...settings, whatIfs: ['odd'], sets: [] })).toEqual([
      'by/escort=off from 2021-09-10',
      'groups.syria.home="minsk"',
      'a={"b":1}',
    ]);
  });

  it('are out of the hands of the reader where a chosen what-if names them', () => {
    // What was said about Lithuania's move is dropped, what was said about Poland's zone stays.
    expect(withWhatIf(scenario, settings, 'no-pushback', true).sets).toEqual(['timeline.pl-zone=null']);
    expect(whatIfThatHolds(scenario, settings, 'lt-pushback')).toBe('no-pushback');
    expect(whatIfThatHolds(scenario, settings, 'lv-pushback')).toBeUndefined();
    expect(whatIfThatHolds(scenario, { ...settings, whatIfs: ['toString'] }, 'lv-pushback')).toBeUndefined();
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
