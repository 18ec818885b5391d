import type { Facts } from '../study/analysis/facts.ts';
import { readData } from './read-data.ts';

/** The stylised facts of the evidence. */
export async function readFacts(): Promise<Facts> {
  return ((await readData('data/facts.yaml')) as { readonly facts: Facts }).facts;
}
