import { airSeats } from './airSeats.ts';
import { asylumSuspension } from './asylumSuspension.ts';
import { boardingBan } from './boardingBan.ts';
import { borderProcedure } from './borderProcedure.ts';
import { campClosure } from './campClosure.ts';
import { campShelter } from './campShelter.ts';
import { carrierPressure } from './carrierPressure.ts';
import { claims } from './claims.ts';
import { closureMessage } from './closureMessage.ts';
import { consulRevoked } from './consulRevoked.ts';
import { contact } from './contact.ts';
import { corridorClosure } from './corridorClosure.ts';
import { courtRuling } from './courtRuling.ts';
import { crossingTools } from './crossingTools.ts';
import { detention } from './detention.ts';
import { diasporaCooperation } from './diasporaCooperation.ts';
import { dublinReturn } from './dublinReturn.ts';
import { emergencyZone } from './emergencyZone.ts';
import { escort } from './escort.ts';
import { exitControl } from './exitControl.ts';
import { exitPermits } from './exitPermits.ts';
import { fastTrack } from './fastTrack.ts';
import { fence } from './fence.ts';
import { flightsGrounded } from './flightsGrounded.ts';
import { force } from './force.ts';
import { framing } from './framing.ts';
import { freeTransport } from './freeTransport.ts';
import { frontlineAid } from './frontlineAid.ts';
import { grant } from './grant.ts';
import { guards } from './guards.ts';
import { hosting } from './hosting.ts';
import { hostingAppeal } from './hostingAppeal.ts';
import { humanitarianCorridor } from './humanitarianCorridor.ts';
import { informationCampaign } from './informationCampaign.ts';
import { labourBan } from './labourBan.ts';
import { legalChange } from './legalChange.ts';
import { legalPathways } from './legalPathways.ts';
import type { Lever } from './lever.ts';
import { mediaAccess } from './mediaAccess.ts';
import { memberSideDeal } from './memberSideDeal.ts';
import { moneyForControl } from './moneyForControl.ts';
import { ngoAccess } from './ngoAccess.ts';
import { offshoring } from './offshoring.ts';
import { onwardPassage } from './onwardPassage.ts';
import { originDiplomacy } from './originDiplomacy.ts';
import { patronSupport } from './patronSupport.ts';
import { postClosure } from './postClosure.ts';
import { pushback } from './pushback.ts';
import { readmission } from './readmission.ts';
import { reception } from './reception.ts';
import { relief } from './relief.ts';
import { relocation } from './relocation.ts';
import { repatriation } from './repatriation.ts';
import { retreatBlocked } from './retreatBlocked.ts';
import { returnGrant } from './returnGrant.ts';
import { rightsScrutiny } from './rightsScrutiny.ts';
import { routeSuspension } from './routeSuspension.ts';
import { sanctions } from './sanctions.ts';
import { standingConditionality } from './standingConditionality.ts';
import { steering } from './steering.ts';
import { tariffThreat } from './tariffThreat.ts';
import { temporaryProtection } from './temporaryProtection.ts';
import { threat } from './threat.ts';
import { toleratedFacilitation } from './toleratedFacilitation.ts';
import { transitAid } from './transitAid.ts';
import { visaEase } from './visaEase.ts';
import { visaLiberalisation } from './visaLiberalisation.ts';
import { workerRecall } from './workerRecall.ts';
import { workerStandards } from './workerStandards.ts';

/** Every lever, in the order in which their patches are applied. A new lever is one file and one line here. */
export const levers: readonly Lever[] = [
  // of a state applying pressure: transit, host, sending
  threat,
  visaEase,
  airSeats,
  hosting,
  escort,
  steering,
  crossingTools,
  retreatBlocked,
  campShelter,
  freeTransport,
  exitControl,
  campClosure,
  labourBan,
  workerRecall,
  exitPermits,
  toleratedFacilitation,
  workerStandards,
  diasporaCooperation,
  hostingAppeal,
  claims,
  // of a state under pressure
  reception,
  guards,
  fence,
  pushback,
  emergencyZone,
  detention,
  closureMessage,
  framing,
  returnGrant,
  asylumSuspension,
  fastTrack,
  postClosure,
  force,
  legalPathways,
  humanitarianCorridor,
  temporaryProtection,
  borderProcedure,
  ngoAccess,
  informationCampaign,
  onwardPassage,
  corridorClosure,
  dublinReturn,
  readmission,
  offshoring,
  grant,
  // of a bloc
  sanctions,
  carrierPressure,
  originDiplomacy,
  frontlineAid,
  transitAid,
  standingConditionality,
  relocation,
  visaLiberalisation,
  contact,
  rightsScrutiny,
  memberSideDeal,
  moneyForControl,
  tariffThreat,
  legalChange,
  // of third parties
  routeSuspension,
  boardingBan,
  flightsGrounded,
  repatriation,
  relief,
  consulRevoked,
  patronSupport,
  courtRuling,
  mediaAccess,
];
