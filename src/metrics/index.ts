import { arrivalsBorder } from './arrivalsBorder.ts';
import { arrivalsHub } from './arrivalsHub.ts';
import { asylumApplications } from './asylumApplications.ts';
import { asylumHeard } from './asylumHeard.ts';
import { asylumRefusedUnheard } from './asylumRefusedUnheard.ts';
import { asylumSuspended } from './asylumSuspended.ts';
import { attempts } from './attempts.ts';
import { attemptsForced } from './attemptsForced.ts';
import { cohesion } from './cohesion.ts';
import { concession } from './concession.ts';
import { corridorArrivals } from './corridorArrivals.ts';
import { costCapacity } from './costCapacity.ts';
import { costExposure } from './costExposure.ts';
import { costHolding } from './costHolding.ts';
import { costHosting } from './costHosting.ts';
import { costKeptHome } from './costKeptHome.ts';
import { costPolarisation } from './costPolarisation.ts';
import { costPressing } from './costPressing.ts';
import { costRally } from './costRally.ts';
import { costRestrictive } from './costRestrictive.ts';
import { costShortage } from './costShortage.ts';
import { costTariff } from './costTariff.ts';
import { deathsRecorded } from './deathsRecorded.ts';
import { deathsTrue } from './deathsTrue.ts';
import { deathsVisible } from './deathsVisible.ts';
import { debtOnReturnEur } from './debtOnReturnEur.ts';
import { detentionDays } from './detentionDays.ts';
import { diverted } from './diverted.ts';
import { entries } from './entries.ts';
import { entriesClaimed } from './entriesClaimed.ts';
import { entriesTrue } from './entriesTrue.ts';
import { exitsStopped } from './exitsStopped.ts';
import { expulsions } from './expulsions.ts';
import { faceSaving } from './faceSaving.ts';
import { facilitatorCapacity } from './facilitatorCapacity.ts';
import { facilitatorPriceEur } from './facilitatorPriceEur.ts';
import { fenceShare } from './fenceShare.ts';
import { firstCountryReturns } from './firstCountryReturns.ts';
import { giveUps } from './giveUps.ts';
import { guards } from './guards.ts';
import { hiding } from './hiding.ts';
import { hidingDays } from './hidingDays.ts';
import { hostingSupport } from './hostingSupport.ts';
import { incumbentSupport } from './incumbentSupport.ts';
import { injuries } from './injuries.ts';
import { injuriesOfGuards } from './injuriesOfGuards.ts';
import { interceptions } from './interceptions.ts';
import { legalArrivals } from './legalArrivals.ts';
import { leverage } from './leverage.ts';
import { leverageBelieved } from './leverageBelieved.ts';
import { leverLevel } from './leverLevel.ts';
import { leverRequested } from './leverRequested.ts';
import type { Metric } from './metric.ts';
import { minorsExpelled } from './minorsExpelled.ts';
import { minorsOutdoors } from './minorsOutdoors.ts';
import { missing } from './missing.ts';
import { moneyLostEur } from './moneyLostEur.ts';
import { movedOn } from './movedOn.ts';
import { nightsFreezing } from './nightsFreezing.ts';
import { nightsOutdoors } from './nightsOutdoors.ts';
import { onwardArrivals } from './onwardArrivals.ts';
import { onwardTrue } from './onwardTrue.ts';
import { openEndedDetentionDays } from './openEndedDetentionDays.ts';
import { opinionDrift } from './opinionDrift.ts';
import { peopleAtBorder } from './peopleAtBorder.ts';
import { peopleInTransit } from './peopleInTransit.ts';
import { peopleSettled } from './peopleSettled.ts';
import { permitsRefused } from './permitsRefused.ts';
import { placements } from './placements.ts';
import { planned } from './planned.ts';
import { pressure } from './pressure.ts';
import { procedureDays } from './procedureDays.ts';
import { protectionReached } from './protectionReached.ts';
import { protectiveCampShare } from './protectiveCampShare.ts';
import { pushbacks } from './pushbacks.ts';
import { relocated } from './relocated.ts';
import { remittancesEur } from './remittancesEur.ts';
import { restrictiveCampShare } from './restrictiveCampShare.ts';
import { returnedToRisk } from './returnedToRisk.ts';
import { returns } from './returns.ts';
import { reunions } from './reunions.ts';
import { rightsGainedDays } from './rightsGainedDays.ts';
import { rightsScrutiny } from './rightsScrutiny.ts';
import { salience } from './salience.ts';
import { seatRefusals } from './seatRefusals.ts';
import { seats } from './seats.ts';
import { separations } from './separations.ts';
import { surveillanceDays } from './surveillanceDays.ts';
import { threatFrame } from './threatFrame.ts';
import { transferred } from './transferred.ts';
import { tries } from './tries.ts';
import { unmetProtectionNeed } from './unmetProtectionNeed.ts';
import { violence } from './violence.ts';
import { voteShift } from './voteShift.ts';
import { wagesLostEur } from './wagesLostEur.ts';
import { workersAbused } from './workersAbused.ts';
import { workersRecalled } from './workersRecalled.ts';

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
  injuriesOfGuards,
  separations,
  asylumRefusedUnheard,
  asylumSuspended,
  pushbacks,
  attemptsForced,
  exitsStopped,
  permitsRefused,
  expulsions,
  minorsExpelled,
  hiding,
  hidingDays,
  unmetProtectionNeed,
  returnedToRisk,
  diverted,
  transferred,
  detentionDays,
  openEndedDetentionDays,
  surveillanceDays,
  workersAbused,
  wagesLostEur,
  protectionReached,
  asylumHeard,
  legalArrivals,
  corridorArrivals,
  reunions,
  rightsGainedDays,
  moneyLostEur,
  debtOnReturnEur,
  attempts,
  tries,
  entries,
  entriesTrue,
  entriesClaimed,
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
  placements,
  workersRecalled,
  remittancesEur,
  movedOn,
  firstCountryReturns,
  relocated,
  procedureDays,
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
  costShortage,
  costTariff,
  costKeptHome,
  costPressing,
  costHosting,
  hostingSupport,
  faceSaving,
  cohesion,
  opinionDrift,
  voteShift,
  concession,
  leverRequested,
  leverLevel,
];
