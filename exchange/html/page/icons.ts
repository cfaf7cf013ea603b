import type { Severity } from '@runplan/language/internal';
import type { SessionLook } from '../session-look.ts';

/** Each has a shape of its own, so that nothing depends on colours. */
const SHAPES: Readonly<Record<SessionLook | Severity, string>> = {
  easy: 'M6 1.5a4.5 4.5 0 1 0 .01 0z',
  long: 'M2.8 3.2h6.4a2.8 2.8 0 0 1 0 5.6H2.8a2.8 2.8 0 0 1 0-5.6z',
  steady: 'M3.6 1.8h4.8L10.9 6 8.4 10.2H3.6L1.1 6z',
  hard: 'M6 1l4.7 5H8v5H4V6H1.3z',
  race: 'M6 .6l1.6 3.5 3.8.4-2.9 2.5.9 3.8L6 8.9l-3.4 1.9.9-3.8L.6 4.5l3.8-.4z',
  strength: 'M1.8 1.8h8.4v8.4H1.8z',
  cross: 'M4.4 1.2h3.2v3.2h3.2v3.2H7.6v3.2H4.4V7.6H1.2V4.4h3.2z',
  rest: 'M1.5 5.2h9v1.6h-9z',
  unknown: 'M6 1a5 5 0 1 0 .01 0zm0 1.8a3.2 3.2 0 1 1-.01 0z',
  error: 'M6 .4L11.6 6 6 11.6.4 6zM5.3 3.2v3.6h1.4V3.2zm0 4.5v1.4h1.4V7.7z',
  warning: 'M6 .8l5.7 10.4H.3zM5.3 4.4v3.4h1.4V4.4zm0 4.2V10h1.4V8.6z',
  info: 'M6 .7a5.3 5.3 0 1 0 .01 0zM5.3 3h1.4v1.4H5.3zm0 2.2h1.4V9H5.3z',
  hint: 'M6 .7a5.3 5.3 0 1 0 .01 0zm0 1.3a4 4 0 1 1-.01 0z',
};

const SVG = 'http://www.w3.org/2000/svg';

/** @param label what it says where no word beside it does */
export function icon(name: SessionLook | Severity, label?: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('class', `icon ${name}`);
  if (label === undefined) svg.setAttribute('aria-hidden', 'true');
  else {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
