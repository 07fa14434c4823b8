// Scales: of the screen, of paper, and the bar that shows them.

/// Metres of the ground for one pixel of the screen.
export function groundOf(zoom, latitude) {
  return 2 * Math.PI * 6378137 / 256 / 2 ** zoom * Math.cos(latitude * Math.PI / 180);
}

/// The scales of printed maps: 1:500, 1:1000, 1:2000, 1:2500, 1:5000, 1:10 000 and so on.
function* roundScales() {
  for (let power = 100; power <= 1e7; power *= 10) yield* [1, 2, 2.5, 5].map((factor) => factor * power);
}

/// The denominator for paper: the smallest picture that is a round scale and fills the frame with what is on the screen.
///
/// - onScreen: denominator of the screen at 96 dots an inch.
/// - shown, frame: millimetres, of the map on the screen and of its frame on paper.
export function printScale(onScreen, shown, frame) {
  const least = onScreen / Math.max(frame.width / shown.width, frame.height / shown.height);
  let chosen = 100;
  for (const scale of roundScales()) if (scale <= least * 1.001) chosen = scale;
  return chosen;
}

/// A bar of 30 to 75 mm: so many steps of so many metres.
export function barOf(denominator) {
  const most = denominator * 0.075;
  let best = { step: 1, count: 2 };
  for (let power = 0.1; power <= 1e6; power *= 10) {
    for (const [factor, count] of [[1, 4], [1, 5], [2, 4], [2, 5], [5, 3], [5, 4]]) {
      const step = factor * power;
      if (step * count <= most && step * count > best.step * best.count) best = { step, count };
    }
  }
  const inKilometres = best.step * best.count >= 2000;
  return { ...best, unit: inKilometres ? 'km' : 'm', divisor: inKilometres ? 1000 : 1 };
}
