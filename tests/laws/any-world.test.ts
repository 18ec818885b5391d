// Oracle: laws of every world on every day: people, money and protection need are conserved, capacity is exact, numbers stay in bounds.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyChoices, type Choices, specOf } from '../any/any-scenario.ts';
import { brokenLaws, dailyLaws, type LawId } from '../support/daily-laws.ts';

/** The same worlds for every law, so each is run once; a failing law then finds a smaller world that breaks it. */
const batch = { seed: 20261121, numRuns: 130 };

/** Where a fault was planted on purpose, the first world that shows it is enough. */
const smallest =
  process.env.LIMEN_PLANTED === undefined
    ? { markInterruptAsFailure: true, interruptAfterTimeLimit: 100_000 }
    : { endOnFailure: true };

const known = new Map<string, ReturnType<typeof brokenLaws>>();

function brokenIn(choices: Choices): ReturnType<typeof brokenLaws> {
  const key = JSON.stringify(choices);
  let broken = known.get(key);
  if (broken === undefined) {
    broken = brokenLaws({ ...specOf(choices), outputs: { series: false, events: false } });
    known.set(key, broken);
  }
  return broken;
}

describe('on every day of every world', () => {
  beforeAll(() => {
    let worlds = 0;
    fc.assert(
      fc.property(anyChoices, (choices) => {
        brokenIn(choices);
        worlds += 1;
      }),
      batch,
    );
    expect(worlds).toBe(batch.numRuns);
  }, 120_000);

  const words: Readonly<Record<LawId, string>> = {
    peopleAreConserved: 'people are conserved: counts by stage are a recount and sum to everybody',
    needIsConserved: 'people with protection need are conserved',
    finalStagesAreFinal: 'final stages are final, and nobody is between two sides overnight',
    partiesAreWhole: 'a party is led by one of its own who is alive, and stays together',
    nobodyIsForgotten: 'whoever can still do something has a day to come',
    nightlySetIsComplete: 'the nightly set holds whom something happens to at night',
    unwellSetIsComplete: 'nobody who is less than well is missing from the set of the unwell',
    moneyIsConserved: 'money is conserved: the accounts sum to the start',
    accountsAreColumns: 'accounts of people, escrow and facilitators are the sums of their columns',
    nobodyIsBelowZero: 'nobody is below zero, and kin lend up to their limit',
    everythingIsFinite: 'every number is finite',
    boundsHold: 'shares are shares, levels are in range, counts are whole',
    beliefsAreBounded: 'beliefs of people are shares',
    dyadsAreBounded: 'beliefs of states are probabilities, and a concession is not taken back',
    dealsAreBounded: 'a deal pays whole tranches while it is in force, and what has ended stays ended',
    seatsAreExact: 'nobody boards beyond the whole seats of the day',
    returnSeatsAreExact: 'nobody flies home beyond the whole seats of the day',
    movedClaimsAreExact: 'no more claims are moved than there is room for, and courts leave',
    corridorsAreExact: 'nobody comes by a corridor beyond the whole people of the day',
    legalPlacesAreExact: 'legal places are exact to the person, and go to those in need first',
    campPlacesAreExact: 'nobody sleeps in a camp beyond its places',
    closedPlacesAreExact: 'nobody is held beyond the closed places',
    detentionEnds: 'detention ends where a limit is set, and days without an end are counted',
    facilitatorsAreConsistent: 'facilitators serve whom they have room for',
    escrowHasAContract: 'money lies in escrow only under a contract',
    flowsAreStocks: 'what is counted today is what happened to people today',
    triesAddUp: 'every try has one end, and what is recorded happened',
    exitControlIsObeyed: 'nobody is stopped where nobody controls, and nobody passes where everybody is stopped',
    workersAddUp: 'workers who go, come home and work are those who are counted',
    campsAddUp: 'who is made to leave a camp returns, moves on or hides, and is counted',
    entriesAreCrossings: 'an entry is a crossing of today',
    stripsHoldPeopleAtBorders: 'people at the border, and only they, are at a strip',
  };

  it.for(Object.keys(dailyLaws) as LawId[])('%s', { timeout: 120_000 }, (law) => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(brokenIn(choices)[law], words[law]).toBeUndefined();
      }),
      { ...batch, ...smallest },
    );
  });
});
