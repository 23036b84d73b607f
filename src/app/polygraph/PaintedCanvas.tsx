import { useLayoutEffect, useRef } from 'react';

interface PaintedCanvasProps {
  readonly widthDevicePixels: number;
  readonly heightDevicePixels: number;
  readonly devicePixelRatio: number;
  /** Draws everything anew; called whenever it or the size changes. */
  readonly paint: (context: CanvasRenderingContext2D) => void;
  readonly className?: string | undefined;
  /** What a listener hears; without it the canvas is hidden from assistive technology. */
  readonly label?: string | undefined;
}

/** A canvas of a given number of device pixels, shown one to one. */
export function PaintedCanvas(props: PaintedCanvasProps) {
  const { widthDevicePixels, heightDevicePixels, devicePixelRatio, paint, className, label } =
    props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && widthDevicePixels > 0 && heightDevicePixels > 0) paint(context);
  }, [paint, widthDevicePixels, heightDevicePixels]);
  return (
    <canvas
      ref={canvas}
      width={widthDevicePixels}
      height={heightDevicePixels}
      className={className}
      style={{
        width: widthDevicePixels / devicePixelRatio,
        height: heightDevicePixels / devicePixelRatio,
      }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
