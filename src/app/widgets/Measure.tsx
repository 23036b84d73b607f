import type { ReactNode } from 'react';

interface MeasureProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One measured value with its name, to stand in a `MeasureRow`. */
export function Measure({ title, children }: MeasureProps) {
  return (
    <div className="measure">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Values side by side. */
export function MeasureRow({ children }: { readonly children: ReactNode }) {
  return <dl className="measure-row">{children}</dl>;
}
