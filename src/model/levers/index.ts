import { airSeats } from './airSeats.ts';
import { boardingBan } from './boardingBan.ts';
import { campShelter } from './campShelter.ts';
import { carrierPressure } from './carrierPressure.ts';
import { closureMessage } from './closureMessage.ts';
import { crossingTools } from './crossingTools.ts';
import { detention } from './detention.ts';
import { emergencyZone } from './emergencyZone.ts';
import { escort } from './escort.ts';
import { fence } from './fence.ts';
import { flightsGrounded } from './flightsGrounded.ts';
import { framing } from './framing.ts';
import { frontlineAid } from './frontlineAid.ts';
import { guards } from './guards.ts';
import { hosting } from './hosting.ts';
import type { Lever } from './lever.ts';
import { originDiplomacy } from './originDiplomacy.ts';
import { pushback } from './pushback.ts';
import { reception } from './reception.ts';
import { relief } from './relief.ts';
import { repatriation } from './repatriation.ts';
import { retreatBlocked } from './retreatBlocked.ts';
import { returnGrant } from './returnGrant.ts';
import { routeSuspension } from './routeSuspension.ts';
import { sanctions } from './sanctions.ts';
import { steering } from './steering.ts';
import { threat } from './threat.ts';
import { visaEase } from './visaEase.ts';

/** Every lever, in the order in which their patches are applied. A new lever is one file and one line here. */
export const levers: readonly Lever[] = [
  // of a state applying pressure
  threat,
  visaEase,
  airSeats,
  hosting,
  escort,
  steering,
  crossingTools,
  retreatBlocked,
  campShelter,
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
  // of a bloc
  sanctions,
  carrierPressure,
  originDiplomacy,
  frontlineAid,
  // of third parties
  routeSuspension,
  boardingBan,
  flightsGrounded,
  repatriation,
  relief,
];
