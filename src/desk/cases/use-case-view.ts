import { useEffect, useRef, useState } from 'preact/hooks';
import { HANDED_SEARCH_HASH, takeSearch } from '../../platform/handed-search.ts';
import { readRememberedView, rememberView } from '../../platform/remembered-view.ts';
import { reportProblem } from '../../platform/surroundings.ts';
import type { CaseView } from './case-view.ts';
import {
  parseRemembered,
  parseScrolledTo,
  parseView,
  toHash,
  toKept,
  toRemembered,
} from './case-view.ts';

/** How the table is looked at, and changing it. */
export type ViewInHand = {
  readonly view: CaseView;
  readonly change: (changed: Partial<CaseView>) => void;
  /** How far the list was scrolled when it was left for another room, in pixels. */
  readonly scrolledTo: number;
};

/** Follows the address, and writes to it: a filter is a step back in the history, a key typed is none. */
export function useCaseView(): ViewInHand {
  const remembered = useRef(parseRemembered(readRememberedView()));
  const readView = () => parseView(location.hash, history.state, remembered.current);
  const [view, setView] = useState(readView);
  const [scrolledTo] = useState(() => parseScrolledTo(history.state));
  const shown = useRef(view);
  shown.current = view;

  useEffect(() => {
    const follow = () => {
      if (/^#\/cases(?:\?|$)/.test(location.hash)) setView(readView());
    };
    const takeUp = async () => {
      if (location.hash !== HANDED_SEARCH_HASH) return;
      try {
        const query = (await takeSearch()) ?? '';
        const next = { ...readView(), query };
        history.replaceState(toKept(next, 0), '', toHash(next, remembered.current));
        setView(next);
      } catch (error) {
        reportProblem('address bar', error);
      }
    };
    const hear = () => void takeUp();
    hear();
    const keepPlace = () => history.replaceState(toKept(shown.current, scrollY), '');
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    addEventListener('hashchange', hear);
    addEventListener('scrollend', keepPlace);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
      removeEventListener('hashchange', hear);
      removeEventListener('scrollend', keepPlace);
    };
  }, []);

  const change = (changed: Partial<CaseView>) => {
    const next = { ...shown.current, ...changed };
    shown.current = next;
    setView(next);
    if (Object.keys(changed).every((name) => name === 'query')) {
      history.replaceState(toKept(next, scrollY), '');
      return;
    }
    if ('sort' in changed || 'isTogether' in changed) rememberView(toRemembered(next));
    history.pushState(toKept(next, scrollY), '', toHash(next, remembered.current));
  };
  return { view, change, scrolledTo };
}
