import type { Notification } from 'sarif';
import type { Run } from '../../model/run.ts';
import type { Places } from '../../report/places.ts';
import { UNREADABLE } from '../order.ts';
import { physicalAt, plainMessage } from './location.ts';

/** What a reader must know about the run itself: what could not be read, or that nothing was checked. */
export function notificationsOf(run: Run, places: Places): Notification[] {
  if (run.articles.length === 0) return [notification('note', 'No article was checked')];
  return run.articles.flatMap(({ tally }) =>
    tally.unread.map(({ path, span, message }) => ({
      ...notification('error', `Could not be read, and is not checked: ${message}`),
      associatedRule: { id: UNREADABLE },
      locations: [{ physicalLocation: physicalAt(path, span, places) }],
    })),
  );
}

export const notification = (level: Notification.level, text: string): Notification => ({
  level,
  message: { text: plainMessage(text) },
});
