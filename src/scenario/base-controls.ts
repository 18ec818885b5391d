import type { Controls } from '../model/controls.ts';
import type { ParameterValues } from '../model/parameters.ts';
import type { ActorParams, GroupParams, LegParams, SegmentParams } from '../model/params.ts';

/** Controls with every lever at its baseline. */
export function baseControls(
  p: ParameterValues,
  groups: readonly GroupParams[],
  legs: readonly LegParams[],
  segments: readonly SegmentParams[],
  actors: readonly ActorParams[],
): Controls {
  const G = groups.length;
  const perSegment = (value: (segment: SegmentParams) => number) => Float64Array.from(segments, value);
  const visaShare = new Float64Array(legs.length * G);
  legs.forEach((leg, l) => {
    visaShare.fill(leg.visa >= 0 ? p.visaShareBaseline : 1, l * G, (l + 1) * G);
  });
  return {
    visaShare,
    seatsPerDay: Float64Array.from(legs, (leg) =>
      leg.seatsPerDay === Infinity ? Infinity : leg.seatsPerDay * p.seatUsableShare,
    ),
    boardingShare: new Float64Array(legs.length * G).fill(1),
    hostedShare: perSegment(() => 0),
    escortShare: perSegment(() => 0),
    steerWeight: perSegment(() => 1),
    toolsShare: perSegment(() => 0),
    retreatBlocked: perSegment(() => 0),
    campPlaces: perSegment(() => 0),
    guardsPerKm: perSegment((segment) => segment.guardsPerKm),
    fenceShare: perSegment(() => 0),
    pushbackShare: new Float64Array(segments.length * G),
    exclusionShare: perSegment(() => 0),
    closureMessage: perSegment(() => 0),
    detentionShare: perSegment(() => 0),
    handlingPerDay: perSegment((segment) => segment.handlingPerDay),
    returnSeatsPerDay: new Float64Array(G),
    grantEur: perSegment(() => 0),
    reliefShare: perSegment(() => 0),
    sanctionShare: new Float64Array(actors.length),
    framing: new Float64Array(actors.length),
    fareShare: new Float64Array(legs.length).fill(1),
    carriedShare: new Float64Array(segments.length),
    exitRelaxedShare: new Float64Array(segments.length),
    exitLeakShare: new Float64Array(segments.length).fill(1),
    permitShare: new Float64Array(G).fill(1),
    facilitationFactor: new Float64Array(segments.length).fill(1),
    facilitationRiskShare: new Float64Array(segments.length).fill(1),
    closureShare: new Float64Array(G),
    closureAllowedShare: new Float64Array(G).fill(1),
    recallPerDay: new Float64Array(G),
    standardsShare: new Float64Array(G),
    surveillanceShare: new Float64Array(G),
    appeal: new Float64Array(actors.length),
    claims: new Float64Array(actors.length),
    suspensionShare: new Float64Array(segments.length * G),
    fastTrackShare: new Float64Array(segments.length),
    postShare: new Float64Array(segments.length).fill(1),
    forceShare: new Float64Array(segments.length),
    legalPerDay: new Float64Array(G),
    corridorPerDay: new Float64Array(segments.length),
    temporaryShare: new Float64Array(segments.length * G),
    pushbackAllowedShare: new Float64Array(segments.length).fill(1),
    borderProcedureShare: new Float64Array(segments.length),
    exclusionKeptShare: new Float64Array(segments.length).fill(1),
    accessShare: new Float64Array(segments.length),
    campaignShare: new Float64Array(G),
    passageShare: new Float64Array(segments.length),
    onwardOpenShare: new Float64Array(legs.length).fill(1),
    firstCountryShare: new Float64Array(legs.length),
    readmissionShare: new Float64Array(segments.length),
    offshorePerDay: new Float64Array(segments.length),
    transferAllowedShare: new Float64Array(segments.length).fill(1),
    grantedShare: new Float64Array(actors.length),
    transitAid: new Float64Array(actors.length),
    conditionality: new Float64Array(actors.length),
    relocationPerDay: new Float64Array(segments.length),
    visaLiberal: new Float64Array(actors.length),
    contact: new Float64Array(actors.length),
    scrutiny: new Float64Array(actors.length),
    sideDeal: new Float64Array(actors.length),
    controlMoney: new Float64Array(actors.length),
    tariff: new Float64Array(actors.length),
    derogation: new Float64Array(actors.length),
    patronShare: new Float64Array(actors.length),
    consularShare: new Float64Array(legs.length * G).fill(1),
  };
}
