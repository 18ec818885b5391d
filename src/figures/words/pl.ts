import type { Words } from './words.ts';

const MONTHS =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' ');
const MONTHS_ALONE =
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(' ');

export const pl: Words = {
  language: 'pl',
  numbers: { thousands: '\u00A0', decimal: ',', groupFrom: 5 },
  months: 'sty lut mar kwi maj cze lip sie wrz paź lis gru'.split(' '),
  date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  monthYear: (year, month) => `${MONTHS_ALONE[month - 1]} ${year}`,
  metrics: {
    deathsTrue: 'Zgony w modelu',
    deathsRecorded: 'Zgony odnotowane przez władze',
    deathsVisible: 'Zgony znane opinii publicznej',
    missing: 'Osoby zaginione',
    nightsOutdoors: 'Noce pod gołym niebem',
    violence: 'Akty przemocy wobec osób w drodze',
    injuries: 'Obrażenia',
    asylumRefusedUnheard: 'Wnioski o azyl odrzucone bez wysłuchania',
    unmetProtectionNeed: 'Niezaspokojona potrzeba ochrony',
    returnedToRisk: 'Osoby odesłane tam, gdzie grozi im niebezpieczeństwo',
    detentionDays: 'Dni w zamknięciu',
    protectionReached: 'Osoby, które uzyskały ochronę',
    moneyLostEur: 'Stracone pieniądze',
    attempts: 'Próby przekroczenia w statystyce władz',
    attemptsForced: 'Próby, do których ludzi zmuszono',
    entries: 'Odnotowane wejścia',
    entriesTrue: 'Osoby, które weszły',
    interceptions: 'Zatrzymania na linii granicy',
    pushbacks: 'Zawrócenia bez indywidualnej procedury',
    peopleAtBorder: 'Osoby przy granicy',
    peopleInTransit: 'Osoby w kraju tranzytu',
    arrivalsHub: 'Przyjazdy do kraju tranzytu',
    onwardArrivals: 'Odnotowane przyjazdy dalej',
    returns: 'Powroty',
    asylumApplications: 'Wnioski o azyl',
    facilitatorPriceEur: 'Cena żądana przez pośredników',
    leverage: 'Siła nacisku',
    leverageBelieved: 'Siła nacisku w oczach stron',
    concession: 'Ustępstwo',
  },
  units: {
    deathsTrue: 'osoby',
    deathsRecorded: 'osoby, co najmniej',
    deathsVisible: 'osoby, co najmniej',
    missing: 'osoby',
    nightsOutdoors: 'osobonoce',
    violence: 'zdarzenia',
    injuries: 'zdarzenia',
    asylumRefusedUnheard: 'wnioski',
    unmetProtectionNeed: 'osobodni',
    returnedToRisk: 'osoby',
    detentionDays: 'osobodni',
    protectionReached: 'osoby',
    moneyLostEur: 'euro',
    attempts: 'zdarzenia, nie osoby',
    attemptsForced: 'zdarzenia, nie osoby',
    entries: 'zdarzenia',
    entriesTrue: 'osoby',
    interceptions: 'zdarzenia',
    pushbacks: 'zdarzenia, nie osoby',
    peopleAtBorder: 'osoby',
    peopleInTransit: 'osoby',
    arrivalsHub: 'osoby',
    onwardArrivals: 'osoby',
    returns: 'osoby',
    asylumApplications: 'wnioski',
    facilitatorPriceEur: 'euro od osoby',
  },
  stages: {
    settled: 'W domu',
    planning: 'Planują wyjazd',
    travelling: 'W podróży',
    inTransit: 'W kraju tranzytu',
    atBorder: 'Przy granicy',
    attempting: 'W trakcie przekraczania',
    irregular: 'W kraju, bez rejestracji',
    inProcedure: 'W procedurze',
    detained: 'W zamknięciu',
    protected: 'Pod ochroną',
    onward: 'Dotarli gdzie indziej',
    returnedWilling: 'Wrócili z wyboru',
    returnedPressed: 'Wrócili pod presją',
    deported: 'Deportowani',
    diverted: 'Wybrali inną drogę',
    dead: 'Zmarli',
  },
  levers: {
    threat: 'Zapowiedziana groźba',
    visaEase: 'Ułatwienia wizowe',
    airSeats: 'Miejsca w państwowych liniach i czarterach',
    hosting: 'Pobyt w hotelach państwowych lub partnerskich',
    escort: 'Eskorta do granicy',
    steering: 'Dokąd prowadzi eskorta',
    crossingTools: 'Narzędzia i instrukcje przekraczania',
    retreatBlocked: 'Zablokowany odwrót od granicy',
    campShelter: 'Schronienie przy granicy',
    reception: 'Zdolność przyjęcia i rozpatrywania wniosków',
    guards: 'Straż i żołnierze',
    fence: 'Płot',
    pushback: 'Zawracanie bez indywidualnej procedury',
    emergencyZone: 'Strefa bez mediów i organizacji pomocowych',
    detention: 'Zamknięcie na czas procedury',
    closureMessage: 'Przekaz, że granica jest zamknięta',
    framing: 'Publiczny obraz sprawy',
    returnGrant: 'Zasiłek na wspierany powrót',
    sanctions: 'Sankcje',
    carrierPressure: 'Nacisk na przewoźników i porty lotnicze',
    originDiplomacy: 'Rozmowy z państwami pochodzenia',
    frontlineAid: 'Pomoc dla państwa granicznego',
    routeSuspension: 'Przewoźnik zawiesza trasę',
    boardingBan: 'Odmowa wejścia na pokład ze względu na obywatelstwo',
    flightsGrounded: 'Loty wstrzymane przez państwo pochodzenia',
    repatriation: 'Loty powrotne oferowane przez państwo pochodzenia',
    relief: 'Pomoc dla osób pod gołym niebem',
  },
  notModelled: 'poza modelem',
  noFigure: 'brak danych',
  noData: 'Poza modelem w tym scenariuszu',
  every: 'co siódmy dzień',
  day: 'Dzień',
  date_: 'Data',
  month: 'Miesiąc',
  inTheModel: 'w modelu',
  recorded: 'odnotowane',
  visible: 'znane publicznie',
  observed: 'zaobserwowane',
  total: 'razem',
  notes: {
    possibleHistory: 'Jedna z możliwych historii: pojedynczy przebieg.',
    attemptsNotPeople: 'Próby, nie osoby: jedna osoba może być policzona kilka razy.',
    atLeast: 'Zgony odnotowane i znane publicznie to liczby minimalne: co najmniej.',
    deathsAlsoFall: 'Zgonów ubywa także wtedy, gdy nikt nie może wyjechać: trzeba czytać oba wykresy.',
    ownScale: 'Każdy wykres ma własną skalę.',
    filledOpen: 'Znak pełny: wprowadzono lub podniesiono. Znak pusty: obniżono lub zniesiono.',
    leverage:
      'Siła nacisku to koszt trwania przy swoim podzielony przez koszt spełnienia żądania. Przy 1 strona pod naciskiem jest obojętna.',
    concession: 'Udział w tym, czego żądano, ważony wartością dla strony żądającej. 1 oznacza całość.',
    recordedEntries: 'Odnotowanych wejść ubywa z definicji, gdy ludzie są zawracani bez procedury.',
  },
  deaths: {
    title: 'Zgony i ochrona, do której nikt nie dotarł',
    panelDeaths: 'Zgony od początku',
    panelUnmet: 'Osoby potrzebujące ochrony bez procedury, każdego dnia',
    unit: 'osoby',
    unmet: 'czekają',
    finding: (model, recorded, visible, unmet) => {
      if (model === null) return 'Zgony są w tym scenariuszu poza modelem.';
      const known = [
        recorded === null ? '' : `władze odnotowują: ${recorded}`,
        visible === null ? '' : `opinia publiczna poznaje: ${visible}`,
      ].filter((part) => part !== '');
      const first = `Zgony w modelu: ${model}${known.length > 0 ? `; ${known.join(', ')}` : ''}.`;
      return unmet === null
        ? first
        : `${first} Najgorszego dnia liczba osób potrzebujących ochrony bez procedury to ${unmet}.`;
    },
  },
  cost: {
    title: 'Ile nacisk kosztuje ludzi',
    panelNights: 'Osoby pod gołym niebem, każdej nocy',
    panelDeaths: 'Zgony od początku, w modelu',
    finding: (nights, deaths) => {
      if (nights === null && deaths === null) return 'Koszt ludzki jest w tym scenariuszu poza modelem.';
      const parts = [
        nights === null ? '' : `noce pod gołym niebem: ${nights}`,
        deaths === null ? '' : `zgony w modelu: ${deaths}`,
      ].filter((part) => part !== '');
      return `Koszt ludzki: ${parts.join('; ')}.`;
    },
  },
  counts: {
    title: (date) => `Jeden dzień, trzy sposoby liczenia: ${date}`,
    unit: 'osoby lub zdarzenia tego dnia',
    finding: (date, people, attempts, entries) => {
      const parts = [
        people === null ? '' : `osoby przy granicy: ${people}`,
        attempts === null ? '' : `próby w statystyce władz: ${attempts}`,
        entries === null ? '' : `osoby, które weszły: ${entries}`,
      ].filter((part) => part !== '');
      return `${date}: ${parts.join(', ')}.`;
    },
  },
  attempts: {
    title: 'Próby przekroczenia granicy, miesiąc po miesiącu',
    unit: 'próby na miesiąc',
    finding: (place, attempts, month) => `${place}: najwięcej prób (${attempts}) przypada na ${month}.`,
    findingObserved: (place, model, observed) =>
      `${place}: ${model} prób w modelu, ${observed} zaobserwowanych, w miesiącach, dla których są dane.`,
  },
  entries: {
    title: 'Kto wszedł, a kogo odnotowano',
    unit: 'na miesiąc',
    finding: (trueCount, recorded) =>
      `Osoby, które weszły: ${trueCount}; wejścia odnotowane przez władze: ${recorded}.`,
  },
  stocks: {
    title: 'Osoby, które czekają',
    unit: 'osoby',
    finding: (border, borderDate, transit) => {
      if (border === null) return `Najwięcej osób w kraju tranzytu: ${transit}.`;
      const first = `Najwięcej osób przy granicy: ${border} (${borderDate})`;
      return transit === null ? `${first}.` : `${first}; gdzie indziej w kraju tranzytu najwyżej ${transit}.`;
    },
  },
  onward: {
    title: 'Przyjazdy dalej',
    unit: 'odnotowane przyjazdy na miesiąc',
    finding: (place, model) => `${place}: odnotowane przyjazdy w modelu: ${model}.`,
    findingObserved: (place, model, observed) =>
      `${place}: ${model} przyjazdów w modelu, ${observed} zaobserwowanych, w miesiącach, dla których są dane.`,
  },
  prices: {
    title: 'Ile żądają pośrednicy',
    unit: 'euro od osoby',
    finding: (market, first, top, date) => `${market}: od ${first} euro na początku do najwyżej ${top} (${date}).`,
  },
  leverage: {
    title: 'Siła nacisku',
    panel: 'Jaka jest i jak widzą ją strony',
    panelParts: 'Z czego się składa: tygodniowy koszt trwania przy swoim',
    unit: 'wielokrotność kosztu spełnienia żądania',
    asIs: 'jaka jest',
    believed: 'w oczach',
    indifferent: 'obojętność',
    finding: (peak, date, reached) =>
      `Siła nacisku jest największa ${date}: ${peak}; ${reached ? 'trwanie przy swoim kosztuje wtedy więcej niż spełnienie żądania' : 'trwanie przy swoim pozostaje tańsze niż spełnienie żądania'}.`,
    none: 'W tym przebiegu nikt nie wywiera nacisku z żądaniem.',
  },
  concession: {
    title: 'Co ustąpiono i kiedy',
    unit: 'udział w żądaniu',
    all: 'wszystkie żądania',
    finding: (share, kind, date) => {
      if (kind === 'none') return `Niczego istotnego nie ustąpiono (${share} z 1).`;
      const when = date === null ? '' : `, ostatnio ${date}`;
      return `${kind === 'full' ? 'Żądanie spełniono' : 'Żądanie spełniono w części'}: ${share} z 1${when}.`;
    },
    endedBy: {
      concession: 'Skończyło się ustępstwem.',
      stop: 'Strona wywierająca nacisk przestała.',
      deal: 'Skończyło się umową.',
      horizon: 'Trwało nadal, gdy przebieg się skończył.',
      notStarted: 'W ogóle się nie zaczęło.',
    },
  },
  actions: {
    title: 'Kto co zrobił i kiedy',
    unit: 'jeden wiersz na uczestnika',
    actor: 'Uczestnik',
    what: 'Działanie',
    level: 'Poziom',
    finding: (moves, actors, firstDate) =>
      `Działania z datą: ${moves}, uczestnicy: ${actors}; pierwsze działanie: ${firstDate}.`,
    none: 'Brak działań z datą.',
  },
  report: {
    what: 'Jeden przebieg limen, laboratorium wywołanych kryzysów granicznych. Jedna z możliwych historii, nie prognoza.',
    people: 'Ludzie',
    movement: 'Ruch',
    power: 'Siła',
    outcome: 'Wynik',
    why: 'Dlaczego tak się stało',
    method: 'Jak to powstało',
    ledger: 'Koszt ludzki, cały przebieg',
    movements: 'Ruch, cały przebieg',
    stages: 'Gdzie kto jest ostatniego dnia',
    contentNote: 'Uwaga o treści',
    reproduce: 'Jak to powtórzyć',
    reproduceText: 'Ta sama wersja, scenariusz i ziarno dają te same liczby co do bitu:',
    fingerprint: 'Odcisk przebiegu',
    scenarioHash: 'Skrót scenariusza',
    seed: 'Ziarno losowe',
    version: 'wersja limen',
    days: 'Dni',
    peopleInRun: 'Osoby w przebiegu',
    mode: 'Tryb',
    modes: { history: 'historia: ruchy w dniach, w których nastąpiły', free: 'swobodny: każdy uczestnik wybiera sam' },
    scripted: (what) => `Ustalone przez ruchy z datą, nie przez model: ${what}.`,
    sources: 'Źródła',
    limits: 'Czego model nie widzi',
    purpose:
      'Do poznawania mechanizmów. Nie jest to prognoza ani ranking metod i nie ma tu szczegółów operacyjnych. Liczby symulowane są „w modelu”, odnotowane to „co najmniej”.',
    table: 'Tabela',
    unit: 'Jednostka',
    measure: 'Miara',
    value: 'Wartość',
    moreEvents: (count) => `Pozostałe (${count}) są w pliku events.jsonl obok tego pliku.`,
    noEvents: 'Nie zapisano zdarzeń.',
  },
};
