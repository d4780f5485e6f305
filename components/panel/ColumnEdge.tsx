import { useRef } from 'preact/hooks';

export interface ColumnEdgeProps {
  /** Of the column it ends, in pixels. */
  width: number;
  onResize: (width: number) => void;
  onResized: () => void;
  /** Back to the width the column has of itself. */
  onFit: () => void;
}

/** The edge of a column, to drag or click twice. The keyboard has the heading for it. */
export function ColumnEdge({ width, onResize, onResized, onFit }: ColumnEdgeProps) {
  const grip = useRef<{ x: number; width: number } | null>(null);

  function letGo(): void {
    if (grip.current === null) return;
    grip.current = null;
    onResized();
  }

  return (
    <span
      class="column-edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) onResize(grip.current.width + event.clientX - grip.current.x);
      }}
      onPointerUp={letGo}
      onLostPointerCapture={letGo}
      // A click on the edge is not one on the heading.
      onClick={(event) => event.stopPropagation()}
      onDblClick={(event) => {
        event.stopPropagation();
        onFit();
      }}
    />
  );
}
