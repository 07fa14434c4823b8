// Drawings of the buttons.
const SHAPES = {
  layers: 'M12 3 2 8.5 12 14l10-5.5zM2 12.5 12 18l10-5.5M2 16.5 12 22l10-5.5',
  measure: 'M3 16 16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2',
  check: 'M3 20h18M5 20v-8l7-7 7 7v8M9 20v-6h6v6M12 8v.01',
  compare: 'M12 3v18M3 5h7v14H3zM14 5h7v14h-7z',
  goto: 'M12 2v5m0 10v5M2 12h5m10 0h5M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  table: 'M3 4h18v16H3zM3 9.5h18M3 15h18M9 4v16',
  up: 'M12 19V6m-6 6 6-6 6 6', down: 'M12 5v13m-6-6 6 6 6-6', away: 'M6 6l12 12M18 6 6 18', zoom: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  tall: 'M12 3v18M8 7l4-4 4 4M8 17l4 4 4-4',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', width: '22', height: '22', 'aria-hidden': 'true', class: 'icon' })) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
