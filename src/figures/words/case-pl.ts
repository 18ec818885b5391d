import type { CaseWords } from './case-words.ts';

export const casePl: CaseWords = {
  types: {
    engineered: 'Szlak stworzony po to, by naciskać',
    released: 'Ludzie, którzy już tam są, puszczeni dalej lub wysłani',
    threat: 'Ruch, którym się grozi albo który się wykorzystuje',
    deportation: 'Zamykanie obozów i wydalanie',
    restriction: 'Zatrzymywanie pracowników lub obywateli w kraju',
    destination: 'Nacisk ze strony państwa docelowego',
    cooperative: 'Pieniądze i pozycja za kontrolę lub przyjmowanie',
    norms: 'Spór o samą regułę',
  },
  tiers: {
    A: 'serie ruchu ludzi i polityka',
    B: 'polityka i przybliżone liczby',
    C: 'tylko negocjacje',
  },
  tier: (tier) => `poziom ${tier}`,
  episode: (number) => `epizod ${number} w esejach`,
  notACase: 'Poza przypadkami',
  heading: 'Przypadek',
  briefings: 'Dwa wprowadzenia',
  pressed: 'Oczami państwa pod naciskiem',
  hosts: 'Oczami tych, do których ludzie trafiają najpierw',
  asked: 'Kto czego żąda i od kogo',
  demand: (by, to, what) => `${by} → ${to}: ${what}`,
  reveal: 'Co stało się naprawdę',
  granted: (share) => `Z tego, czego żądano, spełniono ${share} według źródeł (0 to nic, 1 to całość).`,
  grantedBetween: (low, high) =>
    `Z tego, czego żądano, spełniono od ${low} do ${high} (0 to nic, 1 to całość): oceny się różnią albo sporne jest, co się liczy.`,
  grantedOn: (date) => `Główne ustępstwo: ${date}.`,
  inThisRun: (share) => `W tym przebiegu, jednej z możliwych historii, jest to ${share}.`,
  teaching: 'Dla prowadzących zajęcia',
  errata: 'Co eseje podają inaczej',
  noSources: 'Ten scenariusz nie podaje źródeł: jego liczby są założeniami.',
  noPeople:
    'W tym świecie nie ma modelu ludzi, tylko to, o co targują się państwa. Koszt ludzki jest poza modelem, a to nie znaczy zero.',
  inLanguage: (code) => (code === 'en' ? 'po angielsku' : code),
};
