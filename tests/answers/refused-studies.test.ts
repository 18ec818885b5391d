// Oracle: the rules of docs/model ("no optimiser for the pressing side"): each refusal with its place, and nothing else refused.
import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import { levers } from '../../src/model/levers/index.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { type Aims, refusals } from '../../src/study/refusals.ts';

const at = (line: number) => ({ file: 'a-study.yaml', line, col: 3 });
const known = ['pl/pushback', 'lt/reception'];

function said(lever: string, outcome: string, kind: Aims['kind'] = 'attribution'): string[] {
  const aims: Aims = {
    kind,
    levers: [{ name: lever, spot: at(2) }],
    outcomes: [{ name: outcome, spot: at(5) }],
    known,
  };
  return refusals(aims).map(formatIssue);
}

describe('a study that ranks or searches', () => {
  it('may compare levers of the responding side by what they do to people', () => {
    expect(said('pl/pushback', 'deathsTrue')).toEqual([]);
    expect(said('pl/pushback', 'unmetProtectionNeed', 'search')).toEqual([]);
  });

  it.each(levers.filter(({ side }) => side !== 'responding').map(({ id, side }) => [id, side] as const))(
    'may not compare %s, of the %s side',
    (id, side) => {
      const whose = side === 'pressing' ? 'the side applying pressure' : 'a third party';
      expect(said(`x/${id}`, 'deathsTrue')[0]).toBe(
        `a-study.yaml:2:3 x/${id}: is a lever of ${whose}: only levers of the responding side are compared (limen has no optimiser for pressure; explain --harm tells what each move added)`,
      );
    },
  );

  it.each(metrics.filter(({ ledger }) => !ledger).map(({ id }) => id))('may not aim at %s', (id) => {
    expect(said('pl/pushback', id)[0]).toMatch(
      new RegExp(`^a-study\\.yaml:5:3 ${id}: is no human cost: outcomes are rows of the ledger, never concession`),
    );
  });

  it.each(metrics.filter(({ ledger }) => ledger).map(({ id }) => id))('may share out %s', (id) => {
    expect(said('pl/pushback', id)).toEqual([]);
  });

  it('must mind unmet need when it searches, because deaths also fall when nobody can leave', () => {
    expect(said('pl/pushback', 'deathsTrue', 'search')).toEqual([
      'a-study.yaml:5:3: a search has unmetProtectionNeed among its objectives (deaths also fall when nobody can leave)',
    ]);
  });

  it('is told every mistake at once, each with its place and the nearest name', () => {
    const aims: Aims = {
      kind: 'attribution',
      levers: [
        { name: 'by/visaEase', spot: at(2) },
        { name: 'pl/pushbck', spot: at(3) },
        { name: 'lt/pushback', spot: at(4) },
      ],
      outcomes: [
        { name: 'leverage', spot: at(6) },
        { name: 'deathTrue', spot: at(7) },
      ],
      known,
    };
    const lines = refusals(aims).map(formatIssue);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('a-study.yaml:3:3 pl/pushbck: is no lever (did you mean pl/pushback?)');
    expect(lines[2]).toBe('a-study.yaml:4:3 lt/pushback: was not set in this run (did you mean pl/pushback?)');
    expect(lines[4]).toBe('a-study.yaml:7:3 deathTrue: is no row of the ledger (did you mean deathsTrue?)');
  });
});
