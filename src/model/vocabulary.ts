/** Words shared by the scenario file and the model. */
export type Grade = 'A' | 'B' | 'C' | 'D';

export type Role =
  | 'transitState'
  | 'targetState'
  | 'hostState'
  | 'originState'
  | 'destinationState'
  | 'bloc'
  | 'carrier'
  | 'patron'
  | 'relief'
  | 'court'
  | 'media';

export type PolicyKind = 'scripted' | 'adaptive' | 'rules' | 'human' | 'none';
