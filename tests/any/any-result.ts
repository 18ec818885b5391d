import type { Event } from '../../src/model/events.ts';
import type { Result, SeriesColumn } from '../../src/run/result.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/**
 * A made-up run with the metric ids of the contract, for whoever reads results: figures, reports, the page. Its numbers are smooth
 * curves, not the model's; they only have the shape of a run (deaths in the model ≥ recorded ≥ visible, entries seen ≤ entries).
 */
export interface AnyResultOptions {
  readonly days?: number;
  readonly title?: string;
  readonly humanCost?: Readonly<Record<string, number | null>>;
}

const SEGMENTS = ['pl', 'lt', 'lv'] as const;
const GROUPS = ['iraqKurdistan', 'syria'] as const;
const PEAK_DAY = { pl: 235, lt: 145, lv: 165 } as const;
const SIZE = { pl: 520, lt: 110, lv: 40 } as const;

export function anyResult({ days = 306, title, humanCost = {} }: AnyResultOptions = {}): Result {
  const scenario = anyScenario(days, title);
  const series: SeriesColumn[] = [];
  const add = (metric: string, where: string, value: (day: number) => number): Float64Array => {
    const values = Float64Array.from({ length: days }, (_, day) => value(day));
    series.push({ metric, where, group: 'all', values });
    return values;
  };
  const total = (metric: string): number =>
    series
      .filter((column) => column.metric === metric && column.where === 'all')
      .reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), 0);
  const bySegment = (metric: string, share: (day: number, segment: (typeof SEGMENTS)[number]) => number): void => {
    const columns = SEGMENTS.map((segment) =>
      add(metric, segment, (day) => Math.round(bell(day, PEAK_DAY[segment], 32) * SIZE[segment] * share(day, segment))),
    );
    add(metric, 'all', (day) => columns.reduce((sum, column) => sum + column[day]!, 0));
  };
  bySegment('attempts', (day) => 1 + 0.25 * Math.sin(day * 1.7));
  bySegment('entriesTrue', () => 0.34);
  bySegment('entries', (day) => (day < 155 ? 0.31 : 0.06));
  bySegment('pushbacks', (day) => (day < 155 ? 0 : 0.62));
  bySegment('nightsOutdoors', () => 5.5);
  bySegment('unmetProtectionNeed', () => 2.3);
  bySegment('peopleAtBorder', () => 7);
  bySegment('peopleInTransit', () => 13);
  const deaths = (metric: string, every: number): void => {
    add(metric, 'all', (day) => (day > 190 && day % every === 0 ? 1 : 0));
  };
  deaths('deathsTrue', 5);
  deaths('deathsRecorded', 11);
  deaths('deathsVisible', 16);
  add('onwardArrivals', 'de', (day) => Math.round(bell(day, 240, 34) * 165));
  add('facilitatorPriceEur', 'agencyErbil', (day) => 2400 + 1500 * bell(day, 245, 40));
  add('facilitatorPriceEur', 'driverPoland', (day) => 900 + 900 * bell(day, 240, 30));
  add('leverage', 'eu', (day) => 0.05 + 0.62 * bell(day, 252, 40));
  add('leverageBelieved', 'eu', (day) => 0.12 + 0.98 * bell(day, 248, 44));
  add('costCapacity', 'eu', (day) => 0.05 * bell(day, 240, 40));
  add('costRestrictive', 'eu', (day) => 0.04 * bell(day, 255, 50));
  add('costExposure', 'eu', (day) => 0.02 * bell(day, 262, 30));
  for (const issue of ['recognition', 'sanctions']) {
    add('concession', issue, (day) => (issue === 'recognition' && day > 259 ? 0.08 : 0));
  }
  return {
    format: 'limen-run/1',
    limen: '0.1.0',
    spec: { scenario, seed: '1', mode: 'history', outputs: { series: true, events: true } },
    scenarioHash: 'ab'.repeat(32),
    fingerprint: '0123456789abcdef',
    dayDigests: Array.from({ length: days }, (_, day) => day.toString(16).padStart(16, '0')),
    scripted: [],
    days,
    people: 96_000,
    series,
    events: anyEvents(days),
    humanCost: {
      deathsTrue: total('deathsTrue'),
      deathsRecorded: total('deathsRecorded'),
      deathsVisible: total('deathsVisible'),
      missing: 3,
      nightsOutdoors: total('nightsOutdoors'),
      violence: 4213,
      injuries: 812,
      asylumRefusedUnheard: 9120,
      unmetProtectionNeed: total('unmetProtectionNeed'),
      returnedToRisk: 611,
      detentionDays: 231_400,
      protectionReached: 412,
      moneyLostEur: 18_250_000,
      wagesLostEur: null,
      ...humanCost,
    },
    outcome: {
      concession: 0.03,
      kind: 'none',
      symbolic: 0.1,
      day: days > 260 ? 260 : null,
      byIssue: { recognition: 0.08, sanctions: 0 },
      endedBy: 'stop',
      leveragePeak: 0.67,
      concessionOfAsk: 0.03,
    },
    movements: {
      attempts: total('attempts'),
      entries: total('entries'),
      entriesTrue: total('entriesTrue'),
      returns: 3817,
    },
    stages: { settled: 74_000, inTransit: 2000, onward: 12_000, returnedWilling: 7977, dead: 23 },
    agentSteps: 96_000 * days,
    moves: [],
  };
}

function bell(day: number, peak: number, width: number): number {
  const distance = (day - peak) / width;
  return Math.exp(-0.5 * distance * distance);
}

function anyEvents(days: number): Event[] {
  const event = (day: number, rule: string, actor: string, causes: readonly string[] = []): Event => ({
    id: `${day}.0`,
    day,
    rule,
    actor,
    about: null,
    numbers: { level: 1, threshold: 0.5 },
    causes,
  });
  return [event(3, 'leverSet', 'by'), event(155, 'leverSet', 'lt', ['3.0']), event(250, 'harmVisible', 'eu')].filter(
    ({ day }) => day < days,
  );
}

function anyScenario(days: number, title: string | undefined): Scenario {
  const group = {
    home: 'erbil',
    destination: 'berlin',
    atRiskPersons: 48_000,
    cashEur: { median: 6000, sigmaLog: 0.6 },
  };
  const border = { from: 'by', staging: 'minsk', inside: 'inside', lengthKm: 400, guardsPerKm: 2, climate: 'north' };
  return {
    limen: 1,
    id: 'any-result',
    title: title ?? {
      en: 'Belarus and its neighbours, 2021: a made-up run',
      pl: 'Białoruś i sąsiedzi, 2021: przebieg zmyślony',
    },
    summary: { en: 'People are shown a way, and shown it again.', pl: 'Ludziom pokazuje się drogę.' },
    contentNote: { en: 'This page speaks of deaths.', pl: 'Na tej stronie mowa o śmierci.' },
    cannotSee: { en: 'Single lives, and what people hope for.', pl: 'Pojedynczych losów i nadziei.' },
    start: '2021-03-01',
    days,
    priceYear: 2021,
    groups: Object.fromEntries(GROUPS.map((id) => [id, group])),
    places: { minsk: { kind: 'hub', country: 'by', title: 'Minsk' } },
    legs: {},
    borders: {
      pl: { ...border, to: 'pl' },
      lt: { ...border, to: 'lt' },
      lv: { ...border, to: 'lv' },
    },
    facilitators: {
      agencyErbil: { kind: 'agency', count: 10, clientsPerDay: 8, priceEur: 2400, title: 'Travel agencies in Erbil' },
      driverPoland: { kind: 'driver', count: 40, clientsPerDay: 3, priceEur: 900, title: 'Drivers in Poland' },
    },
    climate: {},
    actors: {
      by: { role: 'transitState', title: { en: 'Belarus', pl: 'Białoruś' } },
      pl: { role: 'targetState', title: { en: 'Poland', pl: 'Polska' } },
      lt: { role: 'targetState', title: { en: 'Lithuania', pl: 'Litwa' } },
      lv: { role: 'targetState', title: { en: 'Latvia', pl: 'Łotwa' } },
      de: { role: 'destinationState', title: { en: 'Germany', pl: 'Niemcy' } },
      eu: { role: 'bloc', title: { en: 'European Union', pl: 'Unia Europejska' } },
      tr: { role: 'carrier', title: { en: 'Carriers via Türkiye', pl: 'Przewoźnicy przez Turcję' } },
    },
    demands: {
      recognition: {
        by: 'by',
        to: 'eu',
        issue: 'recognition',
        aim: 'compel',
        acknowledged: 'public',
        value: 0.3,
        cost: 0.05,
        divisible: true,
      },
      sanctions: {
        by: 'by',
        to: 'eu',
        issue: 'sanctions',
        aim: 'compel',
        acknowledged: 'tacit',
        value: 0.5,
        cost: 0.2,
        divisible: true,
      },
    },
    parameters: {},
    timeline: {
      'by-visas': { on: '2021-05-28', actor: 'by', lever: 'visaEase', level: 1, source: 'HUBS' },
      'by-seats': { on: '2021-06-10', actor: 'by', lever: 'airSeats', level: 120 },
      'by-escort': { on: '2021-09-01', actor: 'by', lever: 'escort', level: 0.6 },
      'lt-pushback': { on: '2021-08-03', actor: 'lt', lever: 'pushback', level: 1 },
      'lv-pushback': { on: '2021-08-10', actor: 'lv', lever: 'pushback', level: 1 },
      'pl-pushback': { on: '2021-08-20', actor: 'pl', lever: 'pushback', level: 0.9 },
      'pl-zone': { on: '2021-09-02', actor: 'pl', lever: 'emergencyZone', level: 1 },
      'pl-zone-end': { on: '2021-12-01', actor: 'pl', lever: 'emergencyZone', level: 0 },
      'eu-carriers': { on: '2021-11-09', actor: 'eu', lever: 'carrierPressure', level: 1 },
      'tr-boarding': { on: '2021-11-12', actor: 'tr', lever: 'boardingBan', level: 1 },
      'by-escort-end': { on: '2021-11-18', actor: 'by', lever: 'escort', level: 0 },
    },
    rules: {},
    whatIfs: {
      'no-pushback': {
        title: 'Nobody is turned back',
        changes: { 'timeline.lt-pushback': null, 'timeline.pl-pushback': null },
      },
    },
    observed: {
      plAttempts: {
        metric: 'attempts',
        where: 'pl',
        per: 'month',
        from: '2021-08',
        values: [3500, 7700, 17_447, 8900, 1700],
        counts: 'events',
        use: 'validate',
        source: 'GUARD',
      },
      ltAttempts: {
        metric: 'attempts',
        where: 'lt',
        per: 'month',
        from: '2021-03',
        values: [8, 70, 77, 473, 2882, 650, null],
        counts: 'events',
        use: 'calibrate',
        source: 'GUARD',
      },
      deArrivals: {
        metric: 'onwardArrivals',
        where: 'de',
        per: 'month',
        from: '2021-08',
        values: [474, 1903, 5285, 2849, 521],
        counts: 'people',
        use: 'validate',
        source: 'HUBS',
      },
    },
    sources: {
      GUARD: { title: 'Monthly figures of the border guards', publisher: 'a made-up source', year: 2021 },
      HUBS: { title: 'Timetables', year: 2021, url: 'https://example.org/timetables' },
    },
  };
}
