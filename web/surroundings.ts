import { signal } from '@preact/signals';

/** What the reader's device says: theme, forced colours, room, idleness. */

export type Theme = 'system' | 'light' | 'dark';
export type Appearance = 'light' | 'dark' | 'forced';

const THEME_KEY = 'limen-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');
/** From here on the controls stand beside the figures. */
const wide = matchMedia('(min-width: 1080px)');

export const theme = signal<Theme>(keptTheme());
export const appearance = signal<Appearance>(appearanceNow());
export const isWide = signal(wide.matches);

dark.addEventListener('change', refresh);
forced.addEventListener('change', refresh);
wide.addEventListener('change', () => {
  isWide.value = wide.matches;
});
refresh();

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  try {
    localStorage.setItem(THEME_KEY, chosen);
  } catch {
    // Storage may be switched off: then the choice lasts as long as the page.
  }
  refresh();
}

/**
 * Calls back once the page has nothing else to do and the element is in sight or near it. Returns a function that calls it off. A reader who
 * asked for less data is never sent the plotting library.
 */
export function whenCalm(element: HTMLElement, callback: () => void): () => void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return () => undefined;
  let idle = 0;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      idle = requestWhenIdle(callback);
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    if ('cancelIdleCallback' in window) cancelIdleCallback(idle);
    else clearTimeout(idle);
  };
}

function requestWhenIdle(callback: () => void): number {
  if ('requestIdleCallback' in window) return requestIdleCallback(() => callback(), { timeout: 2000 });
  return setTimeout(callback, 200) as unknown as number;
}

function refresh(): void {
  const root = document.documentElement;
  if (theme.value === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme.value;
  appearance.value = appearanceNow();
}

function appearanceNow(): Appearance {
  if (forced.matches) return 'forced';
  if (theme.value !== 'system') return theme.value;
  return dark.matches ? 'dark' : 'light';
}

function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(THEME_KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    // Storage may be switched off: then the system decides.
    return 'system';
  }
}
