import * as z from 'zod';
import { CASE_TIERS, CASE_TYPES } from './case.ts';
import type { Scenario } from './scenario.ts';

// Compiled validators are built with `new Function`, which the viewer's content security policy forbids.
z.config({ jitless: true });

/** The form of a scenario file: keys, types and ranges. What names refer to is in `check.ts`. No transforms: what goes in comes out. */

/** Whatever a formula can name. */
const CAMEL = /^[a-z][A-Za-z0-9]{0,63}$/;
/** Whatever only names a file. */
const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Whatever only names an entry: kebab-case or a source key such as WTN or S20. */
const ENTRY = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/;

const camelMessage = 'a name here is camelCase: a small letter first, then letters and digits, at most 64';
const entryMessage =
  'a name here is kebab-case or a source key: letters, digits and single dashes, a letter first, at most 64';
const dateMessage = 'must be a day of the calendar, written YYYY-MM-DD';

const camelId = z.string().regex(CAMEL, camelMessage);
const entryId = z.string().regex(ENTRY, entryMessage).max(64, entryMessage);
const day = z.iso.date(dateMessage);
const words = z.string().min(1, 'must not be empty');
const prose = z.union([words, z.record(z.string().regex(LANGUAGE, 'must be a language code such as en or pl'), words)]);
const grade = z.enum(['A', 'B', 'C', 'D']);

function quantity(number: z.ZodNumber) {
  return z.union([
    number,
    z.strictObject({
      value: number,
      range: z.tuple([number, number]).exactOptional(),
      source: words.exactOptional(),
      grade: grade.exactOptional(),
      note: words.exactOptional(),
    }),
  ]);
}

const anyNumber = quantity(z.number());
const nonNegative = quantity(z.number().min(0));
const positive = quantity(z.number().gt(0));
const share = quantity(z.number().min(0).max(1));
const count = quantity(z.int().min(0));

const group = z.strictObject({
  home: camelId,
  destination: camelId,
  atRiskPersons: count,
  cashEur: z.strictObject({ median: nonNegative, sigmaLog: nonNegative }),
  kinHelpShare: share.exactOptional(),
  contactsPerPerson: nonNegative.exactOptional(),
  arrivedBeforePersons: nonNegative.exactOptional(),
  minorsShare: share.exactOptional(),
  protectionNeedShare: share.exactOptional(),
  recognitionShare: share.exactOptional(),
  wageGapLog: anyNumber.exactOptional(),
  purpose: z.enum(['move', 'work']).exactOptional(),
  abroadPersons: count.exactOptional(),
  origin: camelId.exactOptional(),
  aspireShare: share.exactOptional(),
  wageEurPerMonth: nonNegative.exactOptional(),
  otherRoute: z.strictObject({ costEur: nonNegative, successShare: share, days: count }).exactOptional(),
  title: prose.exactOptional(),
});

const place = z.strictObject({
  kind: z.enum(['home', 'camp', 'hub', 'city', 'target', 'destination']),
  country: camelId,
  climate: camelId.exactOptional(),
  residents: nonNegative.exactOptional(),
  title: prose.exactOptional(),
});

const leg = z.strictObject({
  from: camelId,
  to: camelId,
  mode: z.enum(['air', 'road', 'rail', 'sea', 'foot']),
  days: count,
  fareEur: nonNegative,
  seatsPerDay: nonNegative.exactOptional(),
  carrier: camelId.exactOptional(),
  visa: camelId.exactOptional(),
  title: prose.exactOptional(),
});

const border = z.strictObject({
  from: camelId,
  to: camelId,
  staging: camelId,
  inside: camelId,
  lengthKm: positive,
  approachDays: nonNegative.exactOptional(),
  terrain: share.exactOptional(),
  deathPerAttempt: share.exactOptional(),
  seaKm: nonNegative.exactOptional(),
  appeal: anyNumber.exactOptional(),
  interceptionOffset: anyNumber.exactOptional(),
  interceptionOffsetHardened: anyNumber.exactOptional(),
  presentShare: share.exactOptional(),
  guardsPerKm: nonNegative,
  handlingPerDay: nonNegative.exactOptional(),
  detentionPlaces: nonNegative.exactOptional(),
  detentionLimitDays: positive.exactOptional(),
  exitControlShare: share.exactOptional(),
  climate: camelId,
  title: prose.exactOptional(),
});

const facilitatorMarket = z.strictObject({
  kind: z.enum(['agency', 'guide', 'driver', 'helper']),
  leg: camelId.exactOptional(),
  border: camelId.exactOptional(),
  group: camelId.exactOptional(),
  count,
  clientsPerDay: nonNegative,
  priceEur: nonNegative,
  escrowShare: share.exactOptional(),
  title: prose.exactOptional(),
});

const climate = z.strictObject({
  tMinC: z.record(z.iso.date(dateMessage), z.number().min(-90).max(60)),
  roughSeaShare: z.record(z.iso.date(dateMessage), z.number().min(0).max(1)).exactOptional(),
  source: words.exactOptional(),
  grade: grade.exactOptional(),
  note: words.exactOptional(),
});

const actor = z.strictObject({
  role: z.enum([
    'transitState',
    'targetState',
    'hostState',
    'originState',
    'destinationState',
    'bloc',
    'carrier',
    'patron',
    'relief',
    'court',
    'media',
  ]),
  title: prose.exactOptional(),
  members: z.array(camelId).min(1).exactOptional(),
  clients: z.array(camelId).min(1).exactOptional(),
  policy: z.enum(['scripted', 'adaptive', 'rules', 'human', 'none']).exactOptional(),
  epochDays: z.int().min(1).max(366).exactOptional(),
  traits: z.record(camelId, anyNumber).exactOptional(),
});

const demand = z.strictObject({
  by: camelId,
  to: camelId,
  issue: camelId,
  aim: z.enum(['compel', 'deter', 'elect', 'punish']),
  acknowledged: z.enum(['public', 'tacit', 'denied']),
  value: nonNegative,
  cost: nonNegative,
  divisible: z.boolean(),
  symbolic: z.boolean().exactOptional(),
  askFactor: quantity(z.number().min(1).max(1000)).exactOptional(),
  asked: prose.exactOptional(),
  source: words.exactOptional(),
  grade: grade.exactOptional(),
});

const deal = z.strictObject({
  by: camelId,
  to: camelId,
  moneyEurPerYear: nonNegative,
  trancheDays: quantity(z.int().min(1)),
  controlShare: share,
  monitoredShare: share,
  on: day.exactOptional(),
  settles: z.array(camelId).min(1).exactOptional(),
  title: prose.exactOptional(),
  source: words.exactOptional(),
  grade: grade.exactOptional(),
  note: prose.exactOptional(),
});

const timelineMove = z.strictObject({
  on: day,
  actor: camelId,
  lever: camelId,
  level: anyNumber,
  groups: z.array(camelId).min(1).exactOptional(),
  border: camelId.exactOptional(),
  leg: camelId.exactOptional(),
  source: words.exactOptional(),
  grade: grade.exactOptional(),
  note: prose.exactOptional(),
});

const rule = z.strictObject({
  actor: camelId,
  lever: camelId,
  border: camelId.exactOptional(),
  leg: camelId.exactOptional(),
  level: words,
  when: words.exactOptional(),
});

const whatIf = z.strictObject({
  title: prose,
  note: prose.exactOptional(),
  changes: z.record(z.string().min(1), z.unknown()),
});

const observed = z.strictObject({
  metric: camelId,
  where: words,
  group: camelId.exactOptional(),
  per: z.enum(['day', 'week', 'month', 'year', 'total']),
  from: z.string().regex(/^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/, 'must be a month YYYY-MM or a day YYYY-MM-DD'),
  values: z.array(z.number().nullable()).min(1),
  counts: z.enum(['events', 'people']),
  use: z.enum(['calibrate', 'validate', 'show']),
  source: words.exactOptional(),
  note: prose.exactOptional(),
});

const caseOf = z.strictObject({
  episode: z
    .string()
    .regex(/^C[0-9]{2}$/, 'must be the number of an episode of the essays, such as C01')
    .exactOptional(),
  tier: z.enum(CASE_TIERS),
  type: z.enum(CASE_TYPES),
  controls: z.enum(['origin', 'transit', 'host', 'destination']),
  movement: z.enum(['stock', 'newRoute', 'none']),
  pressure: z.enum(['threat', 'executed', 'none']),
  manner: z.enum(['coercive', 'cooperative']),
});

const briefings = z.strictObject({ pressed: prose, hosts: prose });

const zeroToOne = z.number().min(0).max(1);

const observedOutcome = z.strictObject({
  concessionShare: z.union([zeroToOne, z.tuple([zeroToOne, zeroToOne])]),
  on: day.exactOptional(),
  note: prose.exactOptional(),
  source: words.exactOptional(),
  grade: grade.exactOptional(),
});

const source = z.strictObject({
  title: words,
  publisher: words.exactOptional(),
  year: z.int().min(1000).max(9999).exactOptional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'must be an address that starts with http:// or https://')
    .exactOptional(),
  note: words.exactOptional(),
});

/** Collections may be left out of a file: they are then empty. */
const collections = {
  groups: z.record(camelId, group),
  places: z.record(camelId, place),
  legs: z.record(camelId, leg),
  borders: z.record(camelId, border),
  facilitators: z.record(camelId, facilitatorMarket),
  climate: z.record(camelId, climate),
  actors: z.record(camelId, actor),
  demands: z.record(camelId, demand),
  parameters: z.record(camelId, anyNumber),
  timeline: z.record(entryId, timelineMove),
  rules: z.record(entryId, rule),
  whatIfs: z.record(entryId, whatIf),
  observed: z.record(entryId, observed),
  sources: z.record(entryId, source),
};

export const scenarioSchema = z.strictObject({
  limen: z.literal(1),
  id: z
    .string()
    .regex(KEBAB, 'must be kebab-case: small letters, digits and single dashes, a letter first')
    .max(64, 'must have at most 64 characters'),
  title: prose,
  summary: prose.exactOptional(),
  contentNote: prose.exactOptional(),
  teachingNote: prose.exactOptional(),
  cannotSee: prose.exactOptional(),
  errata: prose.exactOptional(),
  case: caseOf.exactOptional(),
  briefings: briefings.exactOptional(),
  start: day,
  days: z.int().min(1).max(36_525),
  priceYear: z.int().min(1900).max(2100).exactOptional(),
  groups: collections.groups.exactOptional(),
  places: collections.places.exactOptional(),
  legs: collections.legs.exactOptional(),
  borders: collections.borders.exactOptional(),
  facilitators: collections.facilitators.exactOptional(),
  climate: collections.climate.exactOptional(),
  actors: collections.actors,
  demands: collections.demands.exactOptional(),
  deals: z.record(camelId, deal).exactOptional(),
  parameters: collections.parameters.exactOptional(),
  timeline: collections.timeline.exactOptional(),
  askedInHistory: collections.timeline.exactOptional(),
  rules: collections.rules.exactOptional(),
  whatIfs: collections.whatIfs.exactOptional(),
  observed: collections.observed.exactOptional(),
  observedOutcome: observedOutcome.exactOptional(),
  sources: collections.sources.exactOptional(),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;

const COLLECTIONS = Object.keys(collections);

/** Fills in what a file may leave out: empty collections, and prices in money of the first year. The keys come in the order of the schema. */
export function withDefaults(file: ScenarioFile): Scenario {
  const given = file as Readonly<Record<string, unknown>>;
  const full: Record<string, unknown> = {};
  for (const key of Object.keys(scenarioSchema.shape)) {
    if (Object.hasOwn(given, key)) full[key] = given[key];
    else if (key === 'priceYear') full[key] = Number(file.start.slice(0, 4));
    else if (COLLECTIONS.includes(key)) full[key] = {};
  }
  return full as unknown as Scenario;
}
