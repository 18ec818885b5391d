// Oracle: the list "Refused" of the contract, one row a mistake: line, column and words read off the text of SMALL by hand.
import { describe, expect, it } from 'vitest';
import { edited, problems, SMALL } from '../support/scenario-world.ts';

type Row = readonly [what: string, replacements: readonly (readonly [string, string])[], expected: readonly string[]];

const rows: readonly Row[] = [
  // unknown keys
  [
    'a misspelled key of the document',
    [['days: 60\n', 'dayz: 60\n']],
    ['small.yaml:5:1 dayz: unknown key (did you mean days?)'],
  ],
  [
    'a misspelled key of an entry',
    [['staging: hubCity', 'stagging: hubCity']],
    ['small.yaml:34:5 borders.northLine.stagging: unknown key (did you mean staging?)'],
  ],
  [
    'a misspelled key of a quantity',
    [['{value: 100,', '{vlue: 100,']],
    ['small.yaml:11:21 groups.walkers.atRiskPersons.vlue: unknown key (did you mean value?)'],
  ],
  [
    'a misspelled collection, and no echo of it elsewhere',
    [['\nplaces:\n', '\nplases:\n']],
    ['small.yaml:14:1 plases: unknown key (did you mean places?)'],
  ],
  ['a missing key', [['    mode: air\n', '']], ['small.yaml:20:3 legs.flight.mode: missing']],
  // what a newcomer met who followed the guide
  [
    'a text that a comma cuts off',
    [['title: The north hears everybody', 'title: {en: The north hears everybody, at last}']],
    [
      'small.yaml:61:44 whatIfs.no-pushback.title.at last: must be a language code such as en or pl (text with a comma or a colon in it needs quotation marks)',
    ],
  ],
  [
    'a note that a comma cuts off',
    [['grade: D, note: made up}', 'grade: D, note: made up, more or less}']],
    [
      'small.yaml:11:88 groups.walkers.atRiskPersons.more or less: unknown key (text with a comma or a colon in it needs quotation marks)',
    ],
  ],
  [
    'temperatures by month',
    [['{2030-01-01: -4, 2030-02-01: -2}', '[-4, -2]']],
    [
      'small.yaml:42:11 climate.plain.tMinC: must be a map of keys, not a list (by day: {1994-03-01: 21, 1994-09-01: 24})',
    ],
  ],
  [
    'a lever of the whole state at one border',
    [['actor: north, lever: pushback, level: 1', 'actor: north, lever: pushback, border: northLine, level: 1']],
    [
      'small.yaml:55:75 timeline.north-pushback.border: pushback is not set per border (leave border out: it holds for all of north)',
    ],
  ],
  [
    'a home behind the border',
    [['home: village', 'home: northTown']],
    [
      'small.yaml:9:11 groups.walkers.home: must be a place of kind home or camp or hub or city, and northTown is a target',
    ],
  ],
  [
    'a key that a program wrote as true',
    [['ease: {on: 2030-01-05', 'ease: {true: 2030-01-05']],
    [
      'small.yaml:54:3 timeline.ease.on: missing',
      'small.yaml:54:10 timeline.ease.true: a key must be text (did you mean on? programs that write YAML 1.1 turn on into true)',
    ],
  ],
  // wrong units
  [
    'another currency',
    [['fareEur: 600', 'fareUsd: 600']],
    ['small.yaml:25:5 legs.flight.fareUsd: unknown key (units are in the key: fareEur)'],
  ],
  [
    'another length and another word',
    [['lengthKm: 180', 'distanceMiles: 180']],
    ['small.yaml:36:5 borders.northLine.distanceMiles: unknown key (units are in the key: lengthKm)'],
  ],
  [
    'no unit',
    [['lengthKm: 180', 'length: 180']],
    ['small.yaml:36:5 borders.northLine.length: unknown key (units are in the key: lengthKm)'],
  ],
  [
    'another period',
    [['clientsPerDay: 5', 'clientsPerWeek: 35']],
    ['small.yaml:40:54 facilitators.guides.clientsPerWeek: unknown key (units are in the key: clientsPerDay)'],
  ],
  [
    'percent instead of share',
    [['kinHelpShare: 0.5', 'kinHelpPercent: 50']],
    ['small.yaml:13:5 groups.walkers.kinHelpPercent: unknown key (units are in the key: kinHelpShare)'],
  ],
  // dangling names
  [
    'a place',
    [['home: village', 'home: vilage']],
    ['small.yaml:9:11 groups.walkers.home: unknown place vilage (did you mean village?)'],
  ],
  [
    'a place of a border',
    [['staging: hubCity', 'staging: hubTown']],
    ['small.yaml:34:14 borders.northLine.staging: unknown place hubTown (known: village, hubCity, northTown, farCity)'],
  ],
  [
    'a climate',
    [['climate: plain}', 'climate: plane}']],
    ['small.yaml:16:51 places.hubCity.climate: unknown climate plane (known: plain)'],
  ],
  [
    'an actor',
    [['carrier: airline', 'carrier: airlin']],
    ['small.yaml:27:14 legs.flight.carrier: unknown actor airlin (did you mean airline?)'],
  ],
  [
    'a state',
    [['visa: transit', 'visa: airline']],
    ['small.yaml:28:11 legs.flight.visa: must be a state, and airline is a carrier'],
  ],
  [
    'a border',
    [['kind: guide, border: northLine', 'kind: guide, border: northline']],
    ['small.yaml:40:33 facilitators.guides.border: unknown border northline (did you mean northLine?)'],
  ],
  [
    'a group',
    [['groups: [walkers]', 'groups: [walkors]']],
    ['small.yaml:55:86 timeline.north-pushback.groups.0: unknown group walkors (did you mean walkers?)'],
  ],
  [
    'a lever',
    [['lever: visaEase', 'lever: visaEese']],
    ['small.yaml:54:49 timeline.ease.lever: unknown lever visaEese (did you mean visaEase?)'],
  ],
  [
    'a lever of somebody else',
    [['actor: transit, lever: visaEase', 'actor: north, lever: visaEase']],
    ['small.yaml:54:47 timeline.ease.lever: north is a targetState and does not hold visaEase (held by transitState)'],
  ],
  [
    'a border that the lever needs',
    [['level: 3, border: northLine', 'level: 3']],
    ['small.yaml:56:3 timeline.steer.border: missing: steering is set per border (write border: northLine)'],
  ],
  [
    'an issue',
    [['issue: recognition', 'issue: recogniton']],
    ['small.yaml:50:48 demands.recognition.issue: unknown issue recogniton (did you mean recognition?)'],
  ],
  [
    'a demand that nobody can grant',
    [['issue: recognition', 'issue: exitControl']],
    ['small.yaml:50:34 demands.recognition.to: union is a bloc and cannot grant exitControl (granted by transitState)'],
  ],
  [
    'two rules for the same people on one day',
    [
      [
        '  steer: {on: 2030-01-11, actor: transit, lever: steering, level: 3, border: northLine}\n',
        '  again: {on: 2030-01-10, actor: north, lever: pushback, level: 0.5}\n',
      ],
    ],
    [
      'small.yaml:56:65 timeline.again.level: contradicts north-pushback: pushback of north is 1 for the same people on the same day (move one of them to another day, or limit them to different groups)',
    ],
  ],
  [
    'everybody let in and everybody turned back',
    [
      [
        '  steer: {on: 2030-01-11, actor: transit, lever: steering, level: 3, border: northLine}\n',
        '  again: {on: 2030-01-20, actor: north, lever: temporaryProtection, level: 1}\n',
      ],
    ],
    [
      'small.yaml:56:76 timeline.again.level: contradicts north-pushback: the same people are all let in and all turned back (end one of the two before, or limit them to different groups)',
    ],
  ],
  [
    'an unknown policy',
    [['policy: rules', 'policy: ruled']],
    [
      'small.yaml:45:38 actors.north.policy: must be one of scripted, adaptive, rules, human, none, not the text "ruled" (did you mean rules?)',
    ],
  ],
  [
    'a source',
    [['[walkers], source: S1', '[walkers], source: S2']],
    ['small.yaml:55:104 timeline.north-pushback.source: unknown source S2 (did you mean S1?)'],
  ],
  [
    'a parameter',
    [['rumourDelayDays', 'rumorDelayDays']],
    ['small.yaml:52:3 parameters.rumorDelayDays: unknown parameter rumorDelayDays (did you mean rumourDelayDays?)'],
  ],
  [
    'a trait',
    [['traits: {rallyStrength', 'traits: {ralyStrength']],
    ['small.yaml:45:54 actors.north.traits.ralyStrength: unknown trait ralyStrength (did you mean rallyStrength?)'],
  ],
  [
    'a metric',
    [['metric: attempts', 'metric: attempt']],
    ['small.yaml:66:13 observed.northAttempts.metric: unknown metric attempt (did you mean attempts?)'],
  ],
  [
    'the place of a metric',
    [['where: northLine', 'where: northLin']],
    ['small.yaml:67:12 observed.northAttempts.where: unknown border northLin (did you mean northLine?)'],
  ],
  [
    'a name in a formula',
    [['attempts7 / 50', 'attemps7 / 50']],
    ['small.yaml:58:56 rules.follow.level: unknown name attemps7 (did you mean attempts7?)'],
  ],
  [
    'a path of a what-if',
    [['timeline.north-pushback: null', 'timeline.north-pushbak: null']],
    [
      'small.yaml:63:7 whatIfs.no-pushback.changes.timeline.north-pushbak: nothing in the scenario has this path (did you mean north-pushback?)',
    ],
  ],
  // ranges
  [
    'a share above 1',
    [['kinHelpShare: 0.5', 'kinHelpShare: 1.5']],
    ['small.yaml:13:19 groups.walkers.kinHelpShare: must be at most 1 (it is 1.5)'],
  ],
  [
    'a share below 0',
    [['escrowShare: 0.5', 'escrowShare: -0.1']],
    ['small.yaml:40:100 facilitators.guides.escrowShare: must be at least 0 (it is -0.1)'],
  ],
  [
    'a negative length',
    [['lengthKm: 180', 'lengthKm: -180']],
    ['small.yaml:36:15 borders.northLine.lengthKm: must be more than 0 (it is -180)'],
  ],
  [
    'a negative price',
    [['fareEur: 600', 'fareEur: -1']],
    ['small.yaml:25:14 legs.flight.fareEur: must be at least 0 (it is -1)'],
  ],
  [
    'half a person',
    [['{value: 100,', '{value: 100.5,']],
    ['small.yaml:11:28 groups.walkers.atRiskPersons.value: must be a whole number, not 100.5'],
  ],
  [
    'a value outside its own range',
    [['range: [50, 200]', 'range: [150, 200]']],
    ['small.yaml:11:28 groups.walkers.atRiskPersons.value: 100 is outside its own range 150 to 200'],
  ],
  [
    'a range that ends before it starts',
    [['range: [50, 200]', 'range: [200, 50]']],
    ['small.yaml:11:33 groups.walkers.atRiskPersons.range: its ends are in the wrong order: 200 > 50'],
  ],
  [
    'a level that the lever does not have',
    [['lever: visaEase, level: 1', 'lever: visaEase, level: 2']],
    ['small.yaml:54:66 timeline.ease.level: 2 is outside 0 to 1'],
  ],
  [
    'a parameter outside its range',
    [['{value: 10, note', '{value: 100, note']],
    ['small.yaml:52:28 parameters.rumourDelayDays.value: 100 is outside 1 to 60'],
  ],
  // dates
  [
    'a day after the run',
    [['2030-01-05', '2030-03-02']],
    ['small.yaml:54:14 timeline.ease.on: 2030-03-02 is outside the run, 2030-01-01 to 2030-03-01'],
  ],
  [
    'a day before the run',
    [['2030-01-05', '2029-12-31']],
    ['small.yaml:54:14 timeline.ease.on: 2029-12-31 is outside the run, 2030-01-01 to 2030-03-01'],
  ],
  [
    'a day that does not exist',
    [['2030-01-05', '2030-02-30']],
    ['small.yaml:54:14 timeline.ease.on: must be a day of the calendar, written YYYY-MM-DD'],
  ],
  [
    'a day in another order',
    [['start: 2030-01-01', 'start: 01.01.2030']],
    ['small.yaml:4:8 start: must be a day of the calendar, written YYYY-MM-DD'],
  ],
  [
    'a series before the run',
    [['from: 2030-01\n', 'from: 2029-12\n']],
    ['small.yaml:69:11 observed.northAttempts.from: 2029-12 is outside the run, 2030-01-01 to 2030-03-01'],
  ],
  [
    'a series that goes on after the run',
    [['values: [120, null]', 'values: [1, 2, 3, 4]']],
    ['small.yaml:70:5 observed.northAttempts.values: 4 values go on after the run, 2030-01-01 to 2030-03-01'],
  ],
  [
    'years that go on after the run',
    [['per: month', 'per: year']],
    ['small.yaml:70:5 observed.northAttempts.values: 2 values go on after the run, 2030-01-01 to 2030-03-01'],
  ],
  // numbers that are none
  [
    'not a number',
    [['lengthKm: 180', 'lengthKm: .nan']],
    ['small.yaml:36:15 borders.northLine.lengthKm: .nan: not a finite number'],
  ],
  [
    'infinity',
    [['lengthKm: 180', 'lengthKm: .inf']],
    ['small.yaml:36:15 borders.northLine.lengthKm: .inf: not a finite number'],
  ],
  [
    'minus infinity',
    [['lengthKm: 180', 'lengthKm: -.inf']],
    ['small.yaml:36:15 borders.northLine.lengthKm: -.inf: not a finite number'],
  ],
  [
    'a number that overflows',
    [['lengthKm: 180', 'lengthKm: 1e400']],
    ['small.yaml:36:15 borders.northLine.lengthKm: 1e400: not a finite number'],
  ],
  [
    'an integer beyond 2^53',
    [['lengthKm: 180', 'lengthKm: 9007199254740993']],
    ['small.yaml:36:15 borders.northLine.lengthKm: 9007199254740993: numbers beyond 2^53 would be rounded'],
  ],
  [
    'thousands with a comma',
    [['fareEur: 600', 'fareEur: 1,600']],
    ['small.yaml:25:14 legs.flight.fareEur: must be a number, not the text "1,600" (write 1600)'],
  ],
  [
    'thousands with an underscore',
    [['fareEur: 600', 'fareEur: 1_600']],
    ['small.yaml:25:14 legs.flight.fareEur: must be a number, not the text "1_600" (write 1600)'],
  ],
  [
    'a decimal comma',
    [['fareEur: 600', 'fareEur: 0,5']],
    ['small.yaml:25:14 legs.flight.fareEur: must be a number, not the text "0,5" (write 0.5)'],
  ],
  [
    'a number with its unit',
    [['fareEur: 600', 'fareEur: 600 EUR']],
    [
      'small.yaml:25:14 legs.flight.fareEur: must be a number, not the text "600 EUR" (write the number alone: the unit is in the key)',
    ],
  ],
  [
    'a percentage',
    [['kinHelpShare: 0.5', 'kinHelpShare: 50 %']],
    ['small.yaml:13:19 groups.walkers.kinHelpShare: must be a number, not the text "50 %" (write 0.5)'],
  ],
  [
    'a number in quotes',
    [['kinHelpShare: 0.5', "kinHelpShare: '0.5'"]],
    ['small.yaml:13:19 groups.walkers.kinHelpShare: must be a number, not the text "0.5" (remove the quotation marks)'],
  ],
  [
    'yes',
    [['divisible: true', 'divisible: yes']],
    ['small.yaml:50:129 demands.recognition.divisible: must be true or false, not the text "yes" (write true)'],
  ],
  // what a name may be
  [
    'an id that formulas cannot name',
    [
      ['  village: {', '  home-village: {'],
      ['home: village', 'home: home-village'],
      ['from: village', 'from: home-village'],
    ],
    [
      'small.yaml:9:11 groups.walkers.home: a name here is camelCase: a small letter first, then letters and digits, at most 64',
      'small.yaml:15:3 places.home-village: a name here is camelCase: a small letter first, then letters and digits, at most 64',
      'small.yaml:21:11 legs.flight.from: a name here is camelCase: a small letter first, then letters and digits, at most 64',
    ],
  ],
  [
    'an entry with a space',
    [['  ease: {', '  visa ease: {']],
    [
      'small.yaml:54:3 timeline.visa ease: a name here is kebab-case or a source key: letters, digits and single dashes, a letter first, at most 64',
    ],
  ],
  [
    'a scenario in camelCase',
    [['id: small', 'id: smallWorld']],
    ['small.yaml:2:5 id: must be kebab-case: small letters, digits and single dashes, a letter first'],
  ],
  [
    'a reserved name',
    [['  ease: {', '  __proto__: {']],
    ['small.yaml:54:3 timeline.__proto__: a reserved name, which cannot be a key'],
  ],
  [
    'another reserved name',
    [['note: made up}\n    cashEur', 'constructor: made up}\n    cashEur']],
    ['small.yaml:11:73 groups.walkers.atRiskPersons.constructor: a reserved name, which cannot be a key'],
  ],
  [
    'a word that is not in the list',
    [['kind: hub', 'kind: hubb']],
    [
      'small.yaml:16:19 places.hubCity.kind: must be one of home, camp, hub, city, target, destination, not the text "hubb" (did you mean hub?)',
    ],
  ],
  [
    'a version that does not exist',
    [['limen: 1\n', 'limen: 2\n']],
    ['small.yaml:1:8 limen: the file is written for a newer limen (it says 2) (update limen)'],
  ],
  [
    'a missing version',
    [['limen: 1\n', '']],
    ['small.yaml:1:1 limen: missing (the first line of a scenario is limen: 1)'],
  ],
  [
    'a version that comes later',
    [
      ['limen: 1\n', ''],
      ['days: 60\n', 'days: 60\nlimen: 1\n'],
    ],
    ['small.yaml:5:1 limen: must be the first key'],
  ],
  // YAML that the format leaves out
  [
    'an anchor',
    [['home: village', 'home: &a village']],
    ['small.yaml:9:11: anchors are not part of a scenario (text that starts with & needs quotes)'],
  ],
  [
    'an alias',
    [['home: village', 'home: *a']],
    ['small.yaml:9:11: aliases are not part of a scenario (text that starts with * needs quotes)'],
  ],
  [
    'a tag',
    [['home: village', 'home: !!str village']],
    ['small.yaml:9:11: tags are not part of a scenario (text that starts with ! needs quotes)'],
  ],
  [
    'a merge key',
    [['    home: village\n', '    <<: {home: village}\n']],
    [
      'small.yaml:8:3 groups.walkers.home: missing',
      'small.yaml:9:5 groups.walkers.<<: merge keys are not part of a scenario',
    ],
  ],
  [
    'two documents',
    [['days: 60\n', '---\ndays: 60\n']],
    ['small.yaml:5:1: a file holds one document (remove this line)'],
  ],
  [
    'a directive',
    [['limen: 1\n', '%YAML 1.2\n---\nlimen: 1\n']],
    ['small.yaml:1:1: directives are not part of a scenario'],
  ],
  [
    'an explicit key',
    [['days: 60\n', '? days\n: 60\n']],
    ['small.yaml:5:1: a key is written as key: value (text that starts with ? needs quotes)'],
  ],
  [
    'a key that is a number',
    [['  S1: {title', '  1: {title']],
    [
      'small.yaml:11:59 groups.walkers.atRiskPersons.source: unknown source S1 (there are none)',
      'small.yaml:55:104 timeline.north-pushback.source: unknown source S1 (there are none)',
      'small.yaml:73:13 observed.northAttempts.source: unknown source S1 (there are none)',
      'small.yaml:75:3 sources.1: a key must be text (put it in quotes)',
    ],
  ],
  [
    'a key twice',
    [['    mode: air\n', '    mode: air\n    mode: sea\n']],
    ['small.yaml:24:5 legs.flight.mode: the key mode appears twice (the first is in line 23)'],
  ],
  [
    'a tab',
    [['    mode: air\n', '\tmode: air\n']],
    ['small.yaml:23:1: a line is indented with a tab (indent with spaces)'],
  ],
  [
    'a control character',
    [['made up}\n    cash', 'made\u0007 up}\n    cash']],
    ['small.yaml:11:83: the text holds the control character U+0007'],
  ],
  [
    'a direction override',
    [['who was heard', 'who was \u202eheard']],
    ['small.yaml:3:50: the text holds the text-direction override U+202E'],
  ],
  [
    'an escaped control character',
    [["'A made-up valley, 2030, and who was heard'", '"A \\u0000 valley"']],
    ['small.yaml:3:13 title.en: holds the control character U+0000'],
  ],
  [
    'bytes that were not UTF-8',
    [['who was heard', 'who was \ufffdheard']],
    ['small.yaml:3:50: the text holds the sign for bytes that are not UTF-8, U+FFFD'],
  ],
  [
    'a bracket that is not closed',
    [['[walkers]', '[walkers']],
    ['small.yaml:55:85: this bracket is not closed (or the lines inside it are not indented)'],
  ],
  [
    'a quotation mark that is not closed',
    [["who was heard'", 'who was heard']],
    ['small.yaml:3:13: this quotation mark is not closed (or the lines inside it are not indented)'],
  ],
  [
    'c ? a : b in a rule',
    [['when: attempts7 > 20}', 'when: attempts7 > 20 ? 1 : 0}']],
    ['small.yaml:58:99: a second ": " in one value (write if(c, a, b) instead of c ? a : b)'],
  ],
  [
    'text with a colon',
    [['    mode: air\n', '    mode: air\n    title: Flight: daily\n']],
    ['small.yaml:24:18: a second ": " in one value (text with ": " in it needs quotes)'],
  ],
  // size
  [
    'an enormous run',
    [['{value: 100, range: [50, 200],', '{value: 1000000000000,']],
    [
      'small.yaml:11:28 groups.walkers.atRiskPersons: the run is too large: 1 000 000 000 000 people on 60 days are 60 000 000 000 000 agent-days and need about 96 TB of memory (at most 20 000 000 people; the largest group is walkers with 1 000 000 000 000)',
    ],
  ],
  [
    'an endless run',
    [
      ['days: 60\n', 'days: 36525\n'],
      ['{value: 100, range: [50, 200],', '{value: 200000,'],
    ],
    [
      'small.yaml:5:7 days: the run is too large: 200 000 people on 36 525 days are 7 305 000 000 agent-days and need about 19 MB of memory (at most 4 000 000 000 agent-days)',
    ],
  ],
];

describe('a mistake in a scenario', () => {
  it.each(rows)('%s', (_what, replacements, expected) => {
    expect(problems(edited(...replacements))).toEqual(expected);
  });

  it('is not seen in the text that the mistakes were put into', () => {
    expect(problems(SMALL)).toEqual([]);
  });

  it('is reported with every other one, in the order of the text', () => {
    const text = edited(
      ['days: 60\n', 'dayz: 60\n'],
      ['home: village', 'home: vilage'],
      ['kinHelpShare: 0.5', 'kinHelpShare: 1.5'],
      ['fareEur: 600', 'fareUsd: 600'],
      ['lengthKm: 180', 'lengthKm: .nan'],
      ['guardsPerKm: 1\n', 'guardsPerKm: 9007199254740993\n'],
      ['lever: visaEase, level: 1', 'lever: visaEese, level: 1'],
      ['[walkers], source: S1', '[walkers], source: S7'],
      ['attempts7 / 50', 'attempts7 % 50'],
    );
    expect(problems(text)).toEqual([
      'small.yaml:5:1 dayz: unknown key (did you mean days?)',
      'small.yaml:9:11 groups.walkers.home: unknown place vilage (did you mean village?)',
      'small.yaml:13:19 groups.walkers.kinHelpShare: must be at most 1 (it is 1.5)',
      'small.yaml:25:5 legs.flight.fareUsd: unknown key (units are in the key: fareEur)',
      'small.yaml:36:15 borders.northLine.lengthKm: .nan: not a finite number',
      'small.yaml:37:18 borders.northLine.guardsPerKm: 9007199254740993: numbers beyond 2^53 would be rounded',
      'small.yaml:54:49 timeline.ease.lever: unknown lever visaEese (did you mean visaEase?)',
      'small.yaml:55:104 timeline.north-pushback.source: unknown source S7 (did you mean S1?)',
      'small.yaml:58:66 rules.follow.level: percent is not part of a formula (write 0.05, or a mod b)',
    ]);
  });
});
