import type { Palette } from './palette';
import type { PlacedMark } from './placeMarks';

/** Clears the canvas and draws marks on it: a shape for each kind, so that colour is never alone. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedMark[],
  devicePixelRatio: number,
  palette: Palette,
): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.save();
  context.scale(devicePixelRatio, devicePixelRatio);
  context.font = '11px system-ui, sans-serif';
  context.textBaseline = 'middle';
  const heightCssPixels = context.canvas.height / devicePixelRatio;
  for (const one of placed)
    if (one.mark.selected) drawSelection(context, one, heightCssPixels, palette);
  for (const one of placed) drawMark(context, one, heightCssPixels, palette);
  drawLabels(context, placed, palette);
  context.restore();
}

function drawSelection(
  context: CanvasRenderingContext2D,
  { onsetCssPixels, offsetCssPixels }: PlacedMark,
  heightCssPixels: number,
  palette: Palette,
): void {
  context.globalAlpha = 0.4;
  context.fillStyle = palette.selection;
  const widthCssPixels = Math.max(8, offsetCssPixels - onsetCssPixels);
  const left = offsetCssPixels > onsetCssPixels ? onsetCssPixels : onsetCssPixels - 4;
  context.fillRect(left, 0, widthCssPixels, heightCssPixels);
  context.globalAlpha = 1;
}

function drawMark(
  context: CanvasRenderingContext2D,
  placed: PlacedMark,
  heightCssPixels: number,
  palette: Palette,
): void {
  const { mark } = placed;
  context.strokeStyle = palette[mark.kind];
  context.fillStyle = palette[mark.kind];
  context.lineWidth = mark.selected ? 2 : 1;
  switch (mark.kind) {
    case 'jerk':
      drawJerk(context, placed, heightCssPixels);
      return;
    case 'annotation':
      drawFlag(context, placed, heightCssPixels);
      return;
    case 'burst':
      drawBracket(context, placed);
      return;
    case 'excluded':
      drawBracket(context, placed);
      drawCross(context, placed);
  }
}

/** A triangle pointing down at the onset, and a thin line through all channels. */
function drawJerk(
  context: CanvasRenderingContext2D,
  { onsetCssPixels: x, bottomCssPixels: bottom, mark }: PlacedMark,
  heightCssPixels: number,
): void {
  context.beginPath();
  context.moveTo(x, bottom - 1);
  context.lineTo(x - 5, bottom - 10);
  context.lineTo(x + 5, bottom - 10);
  context.closePath();
  context.fill();
  context.globalAlpha = mark.selected ? 1 : 0.6;
  line(context, x, bottom, x, heightCssPixels);
  context.globalAlpha = 1;
}

/** A small flag in the top lane, and a dotted line through all channels. */
function drawFlag(
  context: CanvasRenderingContext2D,
  { onsetCssPixels: x, bottomCssPixels: bottom }: PlacedMark,
  heightCssPixels: number,
): void {
  context.fillRect(x, 3, 6, bottom - 8);
  context.setLineDash([1, 4]);
  line(context, x, 3, x, heightCssPixels);
  context.setLineDash([]);
}

/** A line from onset to offset with an end down at either side, over a pale band. */
function drawBracket(context: CanvasRenderingContext2D, placed: PlacedMark): void {
  const { onsetCssPixels: left, offsetCssPixels: right } = placed;
  const y = bracketCssPixels(placed);
  const heightCssPixels = placed.bottomCssPixels - placed.topCssPixels;
  const depth = Math.min(5, heightCssPixels / 3);
  context.globalAlpha = 0.16;
  context.fillRect(left, placed.topCssPixels, right - left, heightCssPixels);
  context.globalAlpha = 1;
  context.beginPath();
  context.moveTo(left, y + depth);
  context.lineTo(left, y);
  context.lineTo(right, y);
  context.lineTo(right, y + depth);
  context.stroke();
}

function drawCross(context: CanvasRenderingContext2D, placed: PlacedMark): void {
  const x = (placed.onsetCssPixels + placed.offsetCssPixels) / 2;
  const y = bracketCssPixels(placed);
  context.lineWidth = 1.5;
  line(context, x - 4, y - 4, x + 4, y + 4);
  line(context, x - 4, y + 4, x + 4, y - 4);
}

function bracketCssPixels({ topCssPixels, bottomCssPixels }: PlacedMark): number {
  return Math.round(topCssPixels + Math.min(6, (bottomCssPixels - topCssPixels) / 4)) + 0.5;
}

/** Writes the labels that have room: to the right of their onset, never over another one. */
function drawLabels(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedMark[],
  palette: Palette,
): void {
  const takenUntil = new Map<number, number>();
  for (const one of placed.toSorted((a, b) => a.onsetCssPixels - b.onsetCssPixels)) {
    const { mark, topCssPixels } = one;
    const width = context.measureText(mark.label).width;
    const isInLane = mark.kind === 'jerk' || mark.kind === 'annotation';
    const left = (isInLane ? one.onsetCssPixels : one.offsetCssPixels) + 9;
    const y = isInLane ? topCssPixels + 8 : bracketCssPixels(one);
    const hasRoom = one.bottomCssPixels - topCssPixels >= 14;
    if (!hasRoom || left < (takenUntil.get(topCssPixels) ?? -Infinity)) continue;
    takenUntil.set(topCssPixels, left + width + 4);
    context.fillStyle = palette[mark.kind];
    context.fillText(mark.label, left, y);
  }
}

function line(
  context: CanvasRenderingContext2D,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
