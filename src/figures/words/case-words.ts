import type { CaseTier, CaseType } from '../../scenario/case.ts';

/** What pages, reports and lists say around the texts of a case, in one language. Numbers arrive already written. */
export interface CaseWords {
  readonly types: Readonly<Record<CaseType, string>>;
  readonly tiers: Readonly<Record<CaseTier, string>>; // what is known
  readonly tier: (tier: CaseTier) => string;
  readonly episode: (number: string) => string;
  readonly notACase: string;
  readonly heading: string;
  readonly briefings: string;
  readonly pressed: string;
  readonly hosts: string;
  readonly asked: string;
  readonly demand: (by: string, to: string, what: string) => string;
  readonly reveal: string;
  readonly granted: (share: string) => string;
  readonly grantedBetween: (low: string, high: string) => string;
  readonly grantedOn: (date: string) => string;
  readonly inThisRun: (share: string) => string;
  readonly teaching: string;
  readonly errata: string;
  readonly noSources: string;
  readonly noPeople: string; // instead of a human cost
  readonly inLanguage: (code: string) => string; // after a text that is not there in the reader's language
}
