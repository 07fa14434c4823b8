// The panel of layers: open beside the map on a wide screen, a sheet over it on a narrow one.
const NARROW = matchMedia('(max-width: 800px)');

export function wirePanel(map) {
  const panel = document.getElementById('panel');
  const toggle = document.getElementById('panel-toggle');
  const close = document.getElementById('panel-close');
  const show = (open) => {
    document.body.classList.toggle('panel-closed', !open);
    toggle.setAttribute('aria-expanded', String(open));
    map.invalidateSize({ animate: false });
  };
  toggle.addEventListener('click', () => {
    const open = toggle.getAttribute('aria-expanded') !== 'true';
    show(open);
    if (open) close.focus();
  });
  close.addEventListener('click', () => { show(false); toggle.focus(); });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  NARROW.addEventListener('change', () => show(!NARROW.matches));
  show(!NARROW.matches);
}
