import { pl as words } from '../words/pl.ts';
import type { ComparisonWords } from './words.ts';

const inPairs = (count: number, pairs: number): string => `w ${count} z ${pairs} par`;

export const pl: ComparisonWords = {
  words,
  whatIf: (title) => `Co, gdyby: ${title}`,
  humanCost: 'Koszt ludzki (zmiana = wariant minus podstawa: średnia i 95-procentowy przedział)',
  outcome: 'Wynik i ruch ludzi',
  leverage: 'Siła nacisku i co stało się z ludźmi',
  columns: { base: 'podstawa', arm: 'wariant', change: 'zmiana', low: 'od', high: 'do', pairs: '' },
  measures: {
    leveragePeak: 'Najwyższa siła nacisku',
    leverage: 'Siła nacisku, średnia z dni',
    hiddenDeaths: 'Zgony, o których opinia publiczna się nie dowiedziała',
    costExposure: 'Tygodniowy koszt ujawnienia',
    offersMade: 'Złożone oferty',
    offersAccepted: 'Przyjęte oferty',
    symbolic: 'Ustępstwo symboliczne (udział)',
    restrictiveCampShare: 'Zmobilizowani przeciw przyjmowaniu (udział)',
    threatFrame: 'Obraz publiczny, od 0 (zwykła sprawa) do 1 (zagrożenie)',
  },
  pairs: {
    sameInAll: (pairs) => (pairs === 1 ? 'tak samo w jedynej parze' : `tak samo we wszystkich ${pairs} parach`),
    lessHarm: (count, pairs) => `mniej szkody ${inPairs(count, pairs)}`,
    less: (count, pairs) => `mniej ${inPairs(count, pairs)}`,
    more: (count, pairs) => `więcej ${inPairs(count, pairs)}`,
  },
  tooFew: (pairs, needed) =>
    `Liczba par (${pairs}) jest za mała, by powiedzieć, co jest lepsze: potrzeba ${needed} (--runs ${needed}).`,
  nothingMoved: 'Ta zmiana niczego nie zmieniła w żadnej parze.',
  verdict: {
    row: (name, less, more, pairs) => `${name}: mniej szkody ${inPairs(less, pairs)}, więcej w ${more}`,
    rowSame: (name, pairs) => `${name}: tak samo we wszystkich ${pairs} parach`,
    deaths: 'Zgony w modelu',
    unmetNeed: 'niezaspokojona potrzeba ochrony',
    notModelled: 'Koszt ludzki nie jest modelowany w żadnym z tych światów.',
  },
  leverageOf: {
    fell: (by, low, high, count, pairs) =>
      `Siła nacisku spadła: jej szczyt średnio o ${by} (od ${low} do ${high}), ${inPairs(count, pairs)}.`,
    rose: (by, low, high, count, pairs) =>
      `Siła nacisku nie spadła: jej szczyt wzrósł średnio o ${by} (od ${low} do ${high}), ${inPairs(count, pairs)}.`,
    stayed: () => 'Siła nacisku pozostała bez zmian.',
    unclear: (_by, low, high) => `Siła nacisku nie zmieniła się wyraźnie: jej szczyt o coś między ${low} a ${high}.`,
  },
  ways: {
    upstream: { head: 'Trzymani z dala', more: 'ludzi trzymano z dala', less: 'rzadziej trzymano ich z dala' },
    hardening: { head: 'Zawracani', more: 'ludzi zawracano', less: 'rzadziej ich zawracano' },
    hiding: { head: 'Ukrywani', more: 'ludzi ukrywano', less: 'mniej ukrywano' },
    hosting: { head: 'Przyjmowani', more: 'ludzi przyjmowano', less: 'mniej ich przyjmowano' },
    bargaining: { head: 'Przedmiot targu', more: 'targowano się o ludzi', less: 'mniej się targowano' },
    framing: { head: 'Mniej lęku', more: 'mniej się ich bano', less: 'bardziej się ich bano' },
  },
  directions: {
    more: 'więcej',
    less: 'mniej',
    same: 'bez różnicy',
    unclear: 'bez wyraźnej różnicy',
    mixed: 'liczby są sprzeczne',
  },
  people: (more, less) => {
    const text = [...more, ...less].join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  noWay: 'To porównanie nie wskazuje żadnej drogi.',
  historyMode:
    'Tryb historii: państwa w obu wariantach trzymają się swoich dat, cokolwiek się zmieni. Reagują ludzie, pośrednicy, granice, polityka i przetarg.',
  askedOtherwise: (asked) =>
    `Proszono inaczej niż w historii: ${asked.join('; ')}. Strony trzecie trzymają się dat swoich odpowiedzi, a na różnicę odpowiadają według reguły modelu: wcześniej, gdy prosi się o więcej, może wcale, gdy o mniej (decyzja 15).`,
  answeredOtherwise: (what, count, pairs) => `${what}: inaczej ${inPairs(count, pairs)}`,
  report: {
    what: (pairs) =>
      `Porównanie w limen, laboratorium wywołanych kryzysów granicznych; liczba par przebiegów: ${pairs}. To nie jest prognoza.`,
    howToRead:
      'Każda para to ten sam świat dwa razy, ze zmianą i bez niej, przy tych samych losowaniach. Zgonów jest mniej także wtedy, gdy nikt nie może wyjechać: czytaj obok niezaspokojoną potrzebę ochrony.',
    pairs: 'Pary',
    interval: 'przedział 95 %',
    key: 'Paski: z lewej pary z mniejszą szkodą, z prawej z większą, pośrodku bez różnicy. Gdy wiersz liczy to, co się udało, więcej znaczy mniejszą szkodę. Zmiana to wariant minus podstawa, średnia z par.',
    fromTo: (base, arm) => `średnio ${base} w podstawie, ${arm} w wariancie`,
    worlds: ({ drawn, sets, study }) => [
      'Parametry',
      `zestawy przyjęte w badaniu ${study}: ${drawn} z ${sets}; oba przebiegi pary mają ten sam`,
    ],
    seeds: (seed, pairs) =>
      pairs === 1 ? `${seed}/1` : `od ${seed}/1 do ${seed}/${pairs}, te same w każdym wariancie`,
    moreArms: (count) => `Pozostałe warianty (${count}) są w plikach comparison.json i ledger.csv obok tego pliku.`,
  },
};
