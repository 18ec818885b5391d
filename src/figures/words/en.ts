import type { Words } from './words.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const en: Words = {
  language: 'en',
  numbers: { thousands: ',', decimal: '.', groupFrom: 4 },
  months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  monthYear: (year, month) => `${MONTHS[month - 1]} ${year}`,
  metrics: {
    deathsTrue: 'Deaths, in the model',
    deathsRecorded: 'Deaths recorded by an authority',
    deathsVisible: 'Deaths the public learns of',
    missing: 'People missing',
    nightsOutdoors: 'Nights spent outdoors',
    violence: 'Acts of violence against people on the move',
    injuries: 'Injuries',
    asylumRefusedUnheard: 'Asylum requests refused unheard',
    unmetProtectionNeed: 'Unmet protection need',
    returnedToRisk: 'People returned to risk',
    detentionDays: 'Days in detention',
    protectionReached: 'People who reached protection',
    moneyLostEur: 'Money lost',
    attempts: 'Attempts, as the authority counts them',
    attemptsForced: 'Attempts people were forced into',
    entries: 'Entries recorded',
    entriesTrue: 'People who got in',
    interceptions: 'Interceptions',
    pushbacks: 'Turned back without an individual procedure',
    peopleAtBorder: 'People at the border',
    peopleInTransit: 'People in the transit country',
    arrivalsHub: 'Arrivals in the transit country',
    onwardArrivals: 'Onward arrivals recorded',
    returns: 'Returns',
    asylumApplications: 'Asylum applications',
    facilitatorPriceEur: 'Price asked by facilitators',
    leverage: 'Leverage',
    leverageBelieved: 'Leverage as believed',
    concession: 'Concession',
  },
  units: {
    deathsTrue: 'people',
    deathsRecorded: 'people, at least',
    deathsVisible: 'people, at least',
    missing: 'people',
    nightsOutdoors: 'person-nights',
    violence: 'events',
    injuries: 'events',
    asylumRefusedUnheard: 'requests',
    unmetProtectionNeed: 'person-days',
    returnedToRisk: 'people',
    detentionDays: 'person-days',
    protectionReached: 'people',
    moneyLostEur: 'euros',
    attempts: 'events, not people',
    attemptsForced: 'events, not people',
    entries: 'events',
    entriesTrue: 'people',
    interceptions: 'events',
    pushbacks: 'events, not people',
    peopleAtBorder: 'people',
    peopleInTransit: 'people',
    arrivalsHub: 'people',
    onwardArrivals: 'people',
    returns: 'people',
    asylumApplications: 'applications',
    facilitatorPriceEur: 'euros a person',
  },
  stages: {
    settled: 'At home',
    planning: 'Planning to leave',
    travelling: 'Under way',
    inTransit: 'In the transit country',
    atBorder: 'At the border',
    attempting: 'Crossing',
    irregular: 'Inside and unregistered',
    inProcedure: 'In a procedure',
    detained: 'Detained',
    protected: 'Protected',
    onward: 'Reached another destination',
    returnedWilling: 'Went home by choice',
    returnedPressed: 'Went home under pressure',
    deported: 'Deported',
    diverted: 'Took another route',
    dead: 'Dead',
  },
  levers: {},
  notModelled: 'not modelled',
  noFigure: 'no figure',
  noData: 'Not modelled in this scenario',
  every: 'every seventh day',
  day: 'Day',
  date_: 'Date',
  month: 'Month',
  inTheModel: 'in the model',
  recorded: 'recorded',
  visible: 'publicly known',
  observed: 'observed',
  total: 'all together',
  notes: {
    possibleHistory: 'One possible history: a single run.',
    attemptsNotPeople: 'Attempts, not people: one person may be counted several times.',
    atLeast: 'Recorded and publicly known deaths are minimum numbers: at least.',
    deathsAlsoFall: 'Deaths also fall when nobody can leave: read both panels.',
    ownScale: 'Each panel has its own scale.',
    filledOpen: 'Filled: set or raised. Open: lowered or lifted.',
    leverage:
      'Leverage is the cost of holding on divided by the cost of granting the demand. At 1 the side under pressure is indifferent.',
    concession: 'Share of what was asked, weighted by its value to the side that asked. 1 is all of it.',
    recordedEntries: 'Recorded entries fall by definition once people are turned back without a procedure.',
  },
  deaths: {
    title: 'Deaths, and protection that nobody reached',
    panelDeaths: 'Deaths since the start',
    panelUnmet: 'People with protection need and no procedure, each day',
    unit: 'people',
    unmet: 'waiting',
    finding: (model, recorded, visible, unmet) => {
      if (model === null) return 'Deaths are not modelled in this scenario.';
      const known = [
        recorded === null ? '' : `authorities record ${recorded}`,
        visible === null ? '' : `the public learns of ${visible}`,
      ].filter((part) => part !== '');
      const first = `In the model ${model} people die${known.length > 0 ? `; ${known.join(' and ')}` : ''}.`;
      return unmet === null
        ? first
        : `${first} On the worst day ${unmet} people who need protection reach no procedure.`;
    },
  },
  cost: {
    title: 'What the pressure costs people',
    panelNights: 'People outdoors, each night',
    panelDeaths: 'Deaths since the start, in the model',
    finding: (nights, deaths) => {
      if (nights === null && deaths === null) return 'The human cost is not modelled in this scenario.';
      const parts = [
        nights === null ? '' : `spend ${nights} nights outdoors`,
        deaths === null ? '' : `${deaths} people die`,
      ];
      if (nights === null) return `${deaths} people die in the model.`;
      return deaths === null ? `People ${parts[0]}.` : `People ${parts[0]}, and ${parts[1]} in the model.`;
    },
  },
  counts: {
    title: (date) => `One day, three ways to count: ${date}`,
    unit: 'people or events on that day',
    finding: (date, people, attempts, entries) => {
      const parts = [
        people === null ? '' : `${people} people stand at the border`,
        attempts === null ? '' : `authorities count ${attempts} attempts`,
        entries === null ? '' : `${entries} people get in`,
      ].filter((part) => part !== '');
      return `On ${date}, ${parts.join(', ')}.`;
    },
  },
  attempts: {
    title: 'Attempts to cross, month by month',
    unit: 'attempts a month',
    finding: (place, attempts, month) => `${place}: the most attempts, ${attempts}, are counted in ${month}.`,
    findingObserved: (place, model, observed) =>
      `${place}: ${model} attempts in the model, ${observed} observed, over the months with an observed number.`,
  },
  entries: {
    title: 'People who got in, and entries on record',
    unit: 'a month',
    finding: (trueCount, recorded) => `${trueCount} people get in; authorities record ${recorded} entries.`,
  },
  stocks: {
    title: 'People waiting',
    unit: 'people',
    finding: (border, borderDate, transit) => {
      if (border === null) return `At most ${transit} people are in the transit country.`;
      const first = `At most ${border} people are at the border, on ${borderDate}`;
      return transit === null ? `${first}.` : `${first}; at most ${transit} are elsewhere in the transit country.`;
    },
  },
  onward: {
    title: 'Arrivals further on',
    unit: 'recorded arrivals a month',
    finding: (place, model) => `${place} records ${model} arrivals in the model.`,
    findingObserved: (place, model, observed) =>
      `${place}: ${model} arrivals in the model, ${observed} observed, over the months with an observed number.`,
  },
  prices: {
    title: 'What facilitators ask',
    unit: 'euros a person',
    finding: (market, first, top, date) =>
      `${market}: from ${first} euros at the start to ${top} at the most, on ${date}.`,
  },
  leverage: {
    title: 'Leverage',
    panel: 'As it is, and as it is believed',
    panelParts: 'What it is made of: weekly cost of holding on',
    unit: 'times the cost of granting',
    asIs: 'as it is',
    believed: 'as believed',
    indifferent: 'indifferent',
    finding: (peak, date, reached) =>
      `Leverage peaks at ${peak} on ${date}: ${reached ? 'holding on then costs more than granting the demand' : 'holding on stays cheaper than granting the demand'}.`,
    none: 'No pressure for a demand is modelled in this run.',
  },
  concession: {
    title: 'What was conceded, and when',
    unit: 'share of the demand',
    all: 'all demands',
    finding: (share, kind, date) => {
      if (kind === 'none') return `Nothing material is conceded (${share} of 1).`;
      const when = date === null ? '' : `, the last time on ${date}`;
      return `${kind === 'full' ? 'The demand is met' : 'Part of the demand is met'}: ${share} of 1${when}.`;
    },
    endedBy: {
      concession: 'It ended with a concession.',
      stop: 'The side applying pressure stopped.',
      deal: 'It ended with a deal.',
      horizon: 'It was still going on when the run ended.',
      notStarted: 'It never started.',
    },
  },
  actions: {
    title: 'Who did what, and when',
    unit: 'one row an actor',
    actor: 'Actor',
    what: 'Action',
    level: 'Level',
    finding: (moves, actors, firstDate) => `${moves} dated actions by ${actors} actors; the first on ${firstDate}.`,
    none: 'No dated actions.',
  },
  report: {
    what: 'One run of limen, a laboratory of engineered border crises. One possible history, not a forecast.',
    people: 'People',
    movement: 'Movements',
    power: 'Power',
    outcome: 'Outcome',
    why: 'Why it went this way',
    method: 'How this was made',
    ledger: 'Human cost, whole run',
    movements: 'Movements, whole run',
    stages: 'Where everybody is on the last day',
    contentNote: 'Content note',
    reproduce: 'Run it again',
    reproduceText: 'The same version, scenario and seed give the same numbers, to the last bit:',
    fingerprint: 'Fingerprint',
    scenarioHash: 'Scenario hash',
    seed: 'Seed',
    version: 'limen version',
    days: 'Days',
    peopleInRun: 'People in the run',
    mode: 'Mode',
    modes: { history: 'history: dated moves as they happened', free: 'free: every actor chooses for itself' },
    scripted: (what) => `Fixed by the dated moves, not found by the model: ${what}.`,
    sources: 'Sources',
    limits: 'What the model cannot see',
    purpose:
      'For learning about mechanisms. Not a forecast, not a ranking of tactics; it holds no operational detail. Simulated numbers are “in the model”, recorded ones “at least”.',
    table: 'Table',
    unit: 'Unit',
    measure: 'Measure',
    value: 'Value',
    moreEvents: (count) => `${count} more are in events.jsonl beside this file.`,
    noEvents: 'No events were recorded.',
  },
};
