import { Button } from './Button';

/** Prints what is shown: the body as it stands, and the card. */
export function PrintButton() {
  return <Button onClick={() => window.print()}>Print</Button>;
}
