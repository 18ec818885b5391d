import { numberOf, type Prose, type Quantity, type Scenario } from '../scenario/scenario.ts';
import { actorName, proseIn } from './columns.ts';
import type { Reader } from './reader.ts';

/** What a case says around its numbers, for the page and the report alike. */

/** A text in the language it is in: not always the reader's. */
export interface Told {
  readonly text: string;
  readonly language: string; // BCP 47
}

/** The text of a prose and its language; null where there is none. A prose without languages is English, like its file. */
export function told(prose: Prose | undefined, language: string): Told | null {
  const text = proseIn(prose, language);
  if (prose === undefined || text === '') return null;
  if (typeof prose === 'string') return { text, language: 'en' };
  return { text, language: Object.keys(prose).find((code) => prose[code] === text) ?? 'en' };
}

/** People of the groups: everybody who could leave. 0 in a world that models states only. */
export function peopleIn(groups: Readonly<Record<string, { readonly atRiskPersons: Quantity }>>): number {
  return Object.values(groups).reduce((sum, { atRiskPersons }) => sum + numberOf(atRiskPersons), 0);
}

/** 'People already there, let go or sent on · tier A: series of movements and the politics'; null for what is no case. */
export function kindLine({ case: kind }: Scenario, { words }: Reader): string | null {
  if (kind === undefined) return null;
  const said = words.case;
  const parts = [said.types[kind.type], `${said.tier(kind.tier)}: ${said.tiers[kind.tier]}`];
  return [...parts, ...(kind.episode === undefined ? [] : [said.episode(kind.episode)])].join(' · ');
}

/** Who asks what of whom: in the words of the case, else by the name of the issue. */
export function demandLines(scenario: Scenario, reader: Reader): readonly Told[] {
  const { language } = reader.words;
  return Object.values(scenario.demands).map(({ by, to, issue, asked }) => {
    const what = told(asked, language) ?? { text: reader.issue(issue), language };
    const text = reader.words.case.demand(
      actorName(scenario, by, language),
      actorName(scenario, to, language),
      what.text,
    );
    return { text, language: what.language };
  });
}

/** True where the end of the story can be kept back: it is told, and there is something to read before. */
export function isRevealed({ briefings, observedOutcome }: Scenario): boolean {
  return briefings !== undefined && observedOutcome !== undefined;
}

/** What was granted, as coded, and, where anything may have been, when; empty where it is not coded. */
export function grantedLines({ observedOutcome }: Scenario, reader: Reader): readonly string[] {
  if (observedOutcome === undefined) return [];
  const said = reader.words.case;
  const { concessionShare: share, on } = observedOutcome;
  const granted =
    typeof share === 'number'
      ? said.granted(reader.number(share, 2))
      : said.grantedBetween(reader.number(share[0], 2), reader.number(share[1], 2));
  const most = typeof share === 'number' ? share : share[1];
  return on === undefined || most === 0 ? [granted] : [granted, said.grantedOn(reader.date(on))];
}

/** Only plain web addresses become links: a scenario is not trusted to write others. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
