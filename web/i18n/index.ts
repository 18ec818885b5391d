import { en } from './en.ts';
import type { Ui } from './ui.ts';

interface Entry {
  readonly name: string; // in the language itself
  readonly load: () => Promise<Ui>;
}

/** The catalogues by language; all but the first are loaded when they are asked for. A new language is one file and one line here. */
export const LANGUAGES = {
  en: { name: 'English', load: () => Promise.resolve(en) },
  pl: { name: 'Polski', load: () => import('./pl.ts').then(({ pl }) => pl) },
} as const satisfies Record<string, Entry>;

export type Language = keyof typeof LANGUAGES;

export const FIRST_CATALOGUE: Ui = en;

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}
