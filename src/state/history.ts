import type { View } from '../domain/view';
import { queryToView, viewToQuery } from '../domain/view-url';
import { changeView, useAtlas } from './store';

/**
 * Keeps the address bar and the view in step. A new selection is a new step of the browser's
 * history; camera and wording replace the step they belong to.
 * @returns a function that ends the connection
 */
export function connectHistory(): () => void {
  readAddress();
  const stop = useAtlas.subscribe((state, before) => {
    // What the arriving records drop from a link mends that link; it is no step of its own.
    if (state.view !== before.view)
      writeAddress(state.view, state.atlas === before.atlas ? before.view : state.view);
  });
  window.addEventListener('popstate', returnToAddress);
  return () => {
    stop();
    window.removeEventListener('popstate', returnToAddress);
  };
}

/** The address of a view, to copy and send. */
export function addressOf(view: View): string {
  const query = viewToQuery(view);
  return `${window.location.origin}${window.location.pathname}${query ? `?${query}` : ''}`;
}

/** Notes in this step of the history what was searched for, so that a step back finds the results again. */
export const noteQuery = (query: string) => window.history.replaceState({ query }, '', window.location.href);

/**
 * Says what had been searched for in the step to which the browser has gone; nothing is "".
 * @returns a function that ends it
 */
export function onStepTaken(listen: (query: string) => void): () => void {
  const taken = ({ state }: PopStateEvent) => listen(typeof state?.query === 'string' ? state.query : '');
  window.addEventListener('popstate', taken);
  return () => window.removeEventListener('popstate', taken);
}

/** While the view follows the address bar, and not the other way round. */
let reading = false;

function readAddress() {
  const { view, dropped } = queryToView(window.location.search);
  reading = true;
  changeView(view, dropped);
  reading = false;
}

/** A step back or forward. The points gathered for a comparison are no place that one leaves: they stay, unless none are left. */
function returnToAddress() {
  const gathered = useAtlas.getState().view.compare;
  const { view, dropped } = queryToView(window.location.search);
  reading = true;
  changeView({ ...view, compare: gathered.length > 0 ? gathered : view.compare }, dropped);
  reading = false;
}

function writeAddress(view: View, before: View) {
  const address = addressOf(view);
  if (address === window.location.href) return;
  const step =
    view.page !== before.page ||
    view.region !== before.region ||
    view.item?.id !== before.item?.id ||
    view.side !== before.side;
  if (step && !reading) window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
