import type { Told } from '../../src/figures/case.ts';
import { ui } from '../state.ts';

/** A text of the scenario. Where it is not there in the language of the page, it says in which one it is, to eyes and to readers aloud. */
export function Text({ of: { text, language } }: { readonly of: Told }) {
  const { words } = ui.value;
  if (language === words.language) return <>{text}</>;
  return (
    <>
      <span lang={language}>{text}</span> <small class="in-language">({words.case.inLanguage(language)})</small>
    </>
  );
}
