import pc from 'picocolors';
import { displayWidth } from '../reporters/display-width.ts';
import type { Words } from '../reporters/words/words.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether standard output takes colours: a terminal that has them, unless it is told not to (no-color.org, force-color.org). */
export function useColor({ color }: { readonly color?: boolean }, { env, stdout }: Surroundings): boolean {
  if (color === false || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stdout.isTTY && env.TERM !== 'dumb' && pc.isColorSupported;
}

/** Whether the terminal opens addresses of files (OSC 8). */
export function opensFiles({ env, stdout }: Surroundings): boolean {
  const forced = env.FORCE_HYPERLINK;
  return forced ? forced !== '0' : stdout.isTTY && !env.CI && opensLinks(env);
}

const PROGRAMS: readonly string[] = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'zed'];

/** Terminals known to understand OSC 8; others may print it as it is. */
function opensLinks(env: Surroundings['env']): boolean {
  if (env.TERM === 'dumb' || env.TMUX || env.STY) return false;
  return (
    PROGRAMS.includes(env.TERM_PROGRAM ?? '') ||
    Boolean(env.WT_SESSION || env.KONSOLE_VERSION || env.KITTY_WINDOW_ID) ||
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    /^(?:xterm-kitty|alacritty|foot)/.test(env.TERM ?? '')
  );
}

export interface Progress {
  readonly show: (done: number, total: number) => void;
  /** Leaves nothing on the terminal. */
  readonly wipe: () => void;
}

/** Fewer articles than these are done before anybody wonders. */
const LONG_RUN = 20;
const BAR = 24;

/** A bar that is drawn over itself on standard error; null where that is no terminal, or nobody watches. */
export function progressOn({ env, stderr }: Surroundings, words: Words): Progress | null {
  if (!stderr.isTTY || env.CI || env.TERM === 'dumb') return null;
  let drawn = '';
  return {
    show(done, total) {
      if (total < LONG_RUN) return;
      const told = words.progress(done, total);
      const full = Math.floor((done * BAR) / total);
      const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${told}`;
      const fits = [bar, told].find((text) => displayWidth(text) < stderr.columns) ?? '';
      if (fits === '' || fits === drawn) return;
      drawn = fits;
      stderr.write(`\r\u001b[K${fits}`);
    },
    wipe() {
      if (drawn !== '') stderr.write('\r\u001b[K');
      drawn = '';
    },
  };
}
