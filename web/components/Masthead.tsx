import { isLanguage, LANGUAGES, type Language } from '../i18n/index.ts';
import { language, speak, ui } from '../state.ts';
import { chooseTheme, type Theme, theme } from '../surroundings.ts';

const SPOKEN = Object.keys(LANGUAGES) as Language[];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The top of every page: where one is, in which language, in which light. */
export function Masthead() {
  const said = ui.value;
  return (
    <header class="masthead">
      <a class="skip" href="#run">
        {said.skip}
      </a>
      <p class="name">
        <b>limen</b> <span>{said.tagline}</span>
      </p>
      <nav aria-label="limen">
        <a href="#run">{said.navRun}</a>
        <a href="#model">{said.navModel}</a>
      </nav>
      <div class="choices">
        <label>
          <span>{said.language}</span>
          <select
            value={language.value}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              if (isLanguage(chosen)) void speak(chosen);
            }}
          >
            {SPOKEN.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGES[one].name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{said.theme}</span>
          <select
            value={theme.value}
            onChange={(event) => {
              const chosen = THEMES.find((one) => one === event.currentTarget.value);
              if (chosen !== undefined) chooseTheme(chosen);
            }}
          >
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {said.themes[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
