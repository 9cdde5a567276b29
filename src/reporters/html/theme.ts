/** The page's colours by their part in it; a test holds every text colour to WCAG AA on every ground it stands on. */
export interface Theme {
  readonly page: string;
  readonly paper: string;
  readonly well: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly supported: string;
  readonly supportedTint: string;
  readonly refuted: string;
  readonly refutedTint: string;
  readonly unverified: string;
  readonly unverifiedTint: string;
  readonly skipped: string;
  readonly skippedTint: string;
}

export const LIGHT: Theme = {
  page: '#f5f3ef',
  paper: '#fffefc',
  well: '#f8f6f2',
  ink: '#23262b',
  soft: '#5c6169',
  line: '#e0dcd4',
  accent: '#27548a',
  supported: '#1c6640',
  supportedTint: '#e4f1e8',
  refuted: '#a3241c',
  refutedTint: '#fbe5e1',
  unverified: '#74500a',
  unverifiedTint: '#f9edcc',
  skipped: '#5c6169',
  skippedTint: '#efece6',
};

export const DARK: Theme = {
  page: '#131518',
  paper: '#1b1e22',
  well: '#17191d',
  ink: '#e6e4df',
  soft: '#a4a9b1',
  line: '#32363c',
  accent: '#93baf0',
  supported: '#8bd3a7',
  supportedTint: '#1a3325',
  refuted: '#ffa398',
  refutedTint: '#45201c',
  unverified: '#e8c572',
  unverifiedTint: '#392d12',
  skipped: '#a4a9b1',
  skippedTint: '#2a2d32',
};

const PARTS = Object.keys(LIGHT) as (keyof Theme)[];

/** `--paper:#fffefc;--ink:…`, the custom properties that the style sheet reads. */
export const themeProperties = (theme: Theme): string =>
  PARTS.map((part) => `--${part}:${theme[part]}`).join(';');
