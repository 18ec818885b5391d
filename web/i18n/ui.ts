import type { Words } from '../../src/figures/words/words.ts';

/** Everything the page says besides its figures, in one language. Numbers and dates arrive already written. */
export interface Ui {
  readonly words: Words; // of the figures
  readonly skip: string;
  readonly tagline: string;
  readonly navRun: string;
  readonly navModel: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly loading: string;
  readonly loadingRun: string;
  readonly question: string;
  readonly between: (first: string, last: string) => string;
  readonly possibleHistory: string;
  readonly revealHint: string;
  readonly ask: {
    readonly heading: string;
    readonly people: (count: string) => string;
    readonly takes: (seconds: string) => string;
    readonly left: (seconds: string) => string;
    readonly tooLarge: (megabytes: string) => string;
    readonly choose: string;
    readonly run: string;
  };
  readonly changedFrom: (count: number) => string;
  readonly summaryHeading: string;
  readonly peopleTiles: string;
  readonly powerTiles: string;
  readonly outcomeTiles: string;
  readonly firstRun: (value: string) => string;
  readonly twoSingleRuns: (isSameSeed: boolean) => string;
  readonly peakLeverage: string;
  readonly peakLeverageUnit: string;
  readonly concession: string;
  readonly concessionKinds: Readonly<Record<'none' | 'partial' | 'full', string>>;
  readonly controls: {
    readonly heading: string;
    readonly intro: string;
    readonly scenario: string;
    readonly seed: string;
    readonly seedHint: string;
    readonly anotherSeed: string;
    readonly days: string;
    readonly daysHint: (most: string) => string;
    readonly mode: string;
    readonly modes: Readonly<Record<'history' | 'free', string>>;
    readonly whatIfs: string;
    readonly levers: string;
    readonly moreLevers: (count: number) => string;
    readonly on: (lever: string) => string;
    readonly from: (lever: string) => string;
    readonly dateShort: string;
    readonly level: string;
    readonly heldBy: (whatIf: string) => string;
    readonly run: string;
    readonly running: (percent: number) => string;
    readonly cancel: string;
    readonly reset: string;
    readonly changes: (count: number) => string;
    readonly notYetRun: string;
    readonly pushbackNote: string;
  };
  readonly status: {
    readonly running: string;
    readonly done: (seconds: string) => string;
    readonly cancelled: string;
    readonly cancelledFirst: string;
    readonly failed: string;
    readonly invalid: string;
    readonly dropped: (what: string) => string;
    readonly cannotRead: (what: string) => string;
    readonly newer: string;
    readonly badSeed: string;
    readonly badDays: (most: string) => string;
  };
  readonly figure: {
    readonly table: string;
    readonly csv: (title: string) => string;
    readonly svg: (title: string) => string;
    readonly csvShort: string;
    readonly svgShort: string;
    readonly unit: string;
    readonly companion: string;
    readonly readDay: (title: string) => string;
  };
  readonly why: {
    readonly intro: string;
    readonly more: (count: string) => string;
    readonly none: string;
  };
  readonly reproduce: {
    readonly heading: string;
    readonly text: string;
    readonly servedText: string;
    readonly copy: string;
    readonly copied: string;
    readonly fingerprint: string;
    readonly scenarioHash: string;
    readonly link: string;
  };
  readonly model: {
    readonly heading: string;
    readonly purpose: readonly string[];
    readonly dayHeading: string;
    readonly day: readonly string[];
    readonly countsHeading: string;
    readonly counts: readonly string[];
    readonly leversHeading: string;
    readonly leverColumns: readonly [string, string, string, string];
    readonly leversNote: string;
  };
}
