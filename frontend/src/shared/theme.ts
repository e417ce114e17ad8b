export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'serendip.theme';

export function rememberedTheme(): Theme {
  const remembered = localStorage.getItem(key);
  return themes.find((theme) => theme === remembered) ?? 'system';
}

/** Sets the theme of the document; without one the style sheet follows the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme(theme);
}
