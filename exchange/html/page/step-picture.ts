import { type Stretch, stretchBars } from '../stretch-bars.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A run from its start to its end. Its steps are told in words beside it. */
export function stepPicture(stretches: readonly Stretch[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'steps-picture');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (const { x, width, height, effort } of stretchBars(stretches)) {
    const bar = document.createElementNS(SVG, 'rect');
    const places = { x, y: 100 - height, width, height };
    for (const [name, value] of Object.entries(places)) bar.setAttribute(name, String(value));
    bar.setAttribute('class', effort);
    svg.append(bar);
  }
  return svg;
}
