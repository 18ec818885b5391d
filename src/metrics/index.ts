import { arrivalsBorder } from './arrivalsBorder.ts';
import { arrivalsHub } from './arrivalsHub.ts';
import { asylumApplications } from './asylumApplications.ts';
import { asylumRefusedUnheard } from './asylumRefusedUnheard.ts';
import { attempts } from './attempts.ts';
import { attemptsForced } from './attemptsForced.ts';
import { concession } from './concession.ts';
import { costCapacity } from './costCapacity.ts';
import { costExposure } from './costExposure.ts';
import { costHolding } from './costHolding.ts';
import { costPolarisation } from './costPolarisation.ts';
import { costRally } from './costRally.ts';
import { costRestrictive } from './costRestrictive.ts';
import { deathsRecorded } from './deathsRecorded.ts';
import { deathsTrue } from './deathsTrue.ts';
import { deathsVisible } from './deathsVisible.ts';
import { detentionDays } from './detentionDays.ts';
import { entries } from './entries.ts';
import { entriesTrue } from './entriesTrue.ts';
import { facilitatorCapacity } from './facilitatorCapacity.ts';
import { facilitatorPriceEur } from './facilitatorPriceEur.ts';
import { fenceShare } from './fenceShare.ts';
import { giveUps } from './giveUps.ts';
import { guards } from './guards.ts';
import { incumbentSupport } from './incumbentSupport.ts';
import { injuries } from './injuries.ts';
import { interceptions } from './interceptions.ts';
import { leverage } from './leverage.ts';
import { leverageBelieved } from './leverageBelieved.ts';
import { leverLevel } from './leverLevel.ts';
import { leverRequested } from './leverRequested.ts';
import type { Metric } from './metric.ts';
import { minorsOutdoors } from './minorsOutdoors.ts';
import { missing } from './missing.ts';
import { moneyLostEur } from './moneyLostEur.ts';
import { nightsFreezing } from './nightsFreezing.ts';
import { nightsOutdoors } from './nightsOutdoors.ts';
import { onwardArrivals } from './onwardArrivals.ts';
import { onwardTrue } from './onwardTrue.ts';
import { peopleAtBorder } from './peopleAtBorder.ts';
import { peopleInTransit } from './peopleInTransit.ts';
import { peopleSettled } from './peopleSettled.ts';
import { planned } from './planned.ts';
import { pressure } from './pressure.ts';
import { protectionReached } from './protectionReached.ts';
import { protectiveCampShare } from './protectiveCampShare.ts';
import { pushbacks } from './pushbacks.ts';
import { restrictiveCampShare } from './restrictiveCampShare.ts';
import { returnedToRisk } from './returnedToRisk.ts';
import { returns } from './returns.ts';
import { rightsScrutiny } from './rightsScrutiny.ts';
import { salience } from './salience.ts';
import { seatRefusals } from './seatRefusals.ts';
import { seats } from './seats.ts';
import { separations } from './separations.ts';
import { threatFrame } from './threatFrame.ts';
import { tries } from './tries.ts';
import { unmetProtectionNeed } from './unmetProtectionNeed.ts';
import { violence } from './violence.ts';

/** Every metric, ledger first: the order of columns in every output. */
export const metrics: readonly Metric[] = [
  deathsTrue,
  deathsRecorded,
  deathsVisible,
  missing,
  nightsOutdoors,
  nightsFreezing,
  minorsOutdoors,
  violence,
  injuries,
  separations,
  asylumRefusedUnheard,
  pushbacks,
  attemptsForced,
  unmetProtectionNeed,
  returnedToRisk,
  detentionDays,
  protectionReached,
  moneyLostEur,
  attempts,
  tries,
  entries,
  entriesTrue,
  interceptions,
  peopleAtBorder,
  peopleInTransit,
  peopleSettled,
  planned,
  seatRefusals,
  arrivalsHub,
  arrivalsBorder,
  onwardArrivals,
  onwardTrue,
  giveUps,
  returns,
  asylumApplications,
  facilitatorPriceEur,
  facilitatorCapacity,
  seats,
  guards,
  fenceShare,
  salience,
  restrictiveCampShare,
  protectiveCampShare,
  incumbentSupport,
  threatFrame,
  rightsScrutiny,
  pressure,
  leverage,
  leverageBelieved,
  costHolding,
  costCapacity,
  costRestrictive,
  costPolarisation,
  costExposure,
  costRally,
  concession,
  leverRequested,
  leverLevel,
];
