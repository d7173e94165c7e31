import type { PointHit, ReferralHit } from '../domain/lookup';
import type { Side } from '../domain/view';
import { useAtlas } from '../state/store';
import { PointRow } from './PointRow';

interface Props {
  hits: readonly (PointHit | ReferralHit)[];
  /** The side that goes without saying; null where every row names its own. */
  side: Side | null;
}

/** Trigger points in the order of the look-up. */
export function HitList({ hits, side }: Props) {
  const skin = useAtlas((state) => state.skin);
  if (!skin) return <p>The list comes with the map of the body, which is still loading.</p>;
  if (!hits.length) return <p>None in this atlas yet.</p>;
  return (
    <ul>
      {hits.map((hit) => (
        <li key={`${hit.point.ref} ${hit.side}`}>
          <PointRow
            point={hit.point}
            side={hit.side}
            showSide={hit.side !== side}
            zone={'kind' in hit ? hit.kind : undefined}
          />
        </li>
      ))}
    </ul>
  );
}
