import type { NumberStyle } from '../text.ts';
import type { CaseWords } from './case-words.ts';

/**
 * Everything a figure or a report says, in one language. Numbers arrive already written (`n`), so a catalogue only orders words.
 * A test keeps the words of `style.md` that dehumanise out of every catalogue.
 */
export interface Words {
  readonly language: string; // BCP 47
  readonly numbers: NumberStyle;
  readonly months: readonly string[]; // 12 short names
  /** '2021-11-08' → '8 November 2021', by year, month 1–12 and day. */
  readonly date: (year: number, month: number, day: number) => string;
  readonly monthYear: (year: number, month: number) => string;
  readonly metrics: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly levers: Readonly<Record<string, string>>;
  readonly facilitators: Readonly<Record<'agency' | 'guide' | 'driver' | 'helper', string>>;
  readonly issues: Readonly<Record<string, string>>;
  readonly notModelled: string;
  readonly noFigure: string;
  readonly noData: string; // instead of a plot
  readonly every: string;
  readonly day: string;
  readonly date_: string;
  readonly month: string;
  readonly inTheModel: string;
  readonly recorded: string;
  readonly visible: string;
  readonly observed: string;
  readonly observedBy: (source: string) => string;
  readonly total: string;
  readonly notes: {
    readonly possibleHistory: string;
    readonly attemptsNotPeople: string;
    readonly atLeast: string;
    readonly deathsAlsoFall: string;
    readonly ownScale: string;
    readonly filledOpen: string;
    readonly leverage: string;
    readonly concession: string;
    readonly recordedEntries: string;
  };
  readonly deaths: {
    readonly title: string;
    readonly panelDeaths: string;
    readonly panelUnmet: string;
    readonly unit: string;
    readonly unmet: string;
    readonly finding: (
      model: string | null,
      recorded: string | null,
      visible: string | null,
      unmet: string | null,
    ) => string;
  };
  readonly cost: {
    readonly title: string;
    readonly panelNights: string;
    readonly panelDeaths: string;
    readonly finding: (nights: string | null, deaths: string | null) => string;
    readonly sinceStart: (what: string, unit: string) => string; // panel of another cost
    readonly others: (costs: readonly string[]) => string; // each 'name: number'
    readonly unitEach: string;
  };
  readonly counts: {
    readonly title: (date: string) => string;
    readonly unit: string;
    readonly finding: (date: string, people: string | null, attempts: string | null, entries: string | null) => string;
  };
  readonly attempts: {
    readonly title: string;
    readonly unit: string;
    readonly finding: (place: string, attempts: string, month: string) => string;
    readonly findingObserved: (place: string, model: string, observed: string) => string;
  };
  readonly entries: {
    readonly title: string;
    readonly unit: string;
    readonly finding: (trueCount: string, recorded: string) => string;
  };
  readonly recordedEntries: {
    readonly title: string;
    readonly unit: string;
    readonly finding: (place: string, model: string, observed: string) => string;
  };
  readonly placements: {
    readonly title: string;
    readonly unit: string;
    readonly finding: (place: string, model: string) => string;
    readonly findingObserved: (place: string, model: string, observed: string) => string;
  };
  readonly stocks: {
    readonly title: string;
    readonly unit: string;
    readonly finding: (border: string | null, borderDate: string, transit: string | null) => string;
  };
  readonly onward: {
    readonly title: string;
    readonly unit: string;
    readonly finding: (place: string, model: string) => string;
    readonly findingObserved: (place: string, model: string, observed: string) => string;
  };
  readonly prices: {
    readonly title: string;
    readonly unitWeekly: string;
    readonly unit: string;
    readonly finding: (market: string, first: string, top: string, date: string) => string;
  };
  readonly leverage: {
    readonly title: (actor: string) => string;
    readonly panel: string;
    readonly panelParts: string;
    readonly unit: string;
    readonly asIs: string;
    readonly believed: string;
    readonly indifferent: string;
    readonly finding: (peak: string, date: string, reached: boolean) => string;
    readonly none: string;
  };
  readonly concession: {
    readonly title: string;
    readonly unit: string;
    readonly all: string;
    readonly finding: (share: string, kind: 'none' | 'partial' | 'full', date: string | null) => string;
    readonly endedBy: Readonly<Record<string, string>>;
  };
  readonly actions: {
    readonly title: string;
    readonly unit: string;
    readonly actor: string;
    readonly what: string;
    readonly level: string;
    readonly lifted: string;
    readonly finding: (moves: string, actors: string, firstDate: string) => string;
    readonly none: string;
  };
  readonly case: CaseWords;
  readonly report: ReportWords;
}

interface ReportWords {
  readonly what: string; // line under the title
  readonly people: string;
  readonly movement: string;
  readonly power: string;
  readonly outcome: string;
  readonly why: string;
  readonly method: string;
  readonly ledger: string;
  readonly movements: string;
  readonly stages: string;
  readonly contentNote: string;
  readonly reproduce: string;
  readonly reproduceText: string;
  readonly fingerprint: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly version: string;
  readonly days: string;
  readonly peopleInRun: string;
  readonly mode: string;
  readonly modes: Readonly<Record<'history' | 'free', string>>;
  readonly scripted: (what: string) => string;
  readonly sources: string;
  readonly limits: string;
  readonly purpose: string;
  readonly table: string;
  readonly tableElsewhere: string;
  readonly unit: string;
  readonly measure: string;
  readonly value: string;
  readonly moreEvents: (count: string) => string;
  readonly noEvents: string;
  readonly noBorder: string; // instead of figures of movements
  readonly countedZero: (names: string) => string;
}
