window.heard = [];
const picker = document.getElementById('luogo');
picker.addEventListener('change', () => window.heard.push('change'));
Object.assign(picker, { required: true, mode: 'point', center: '45.4340,12.3389', zoom: 18 });
if (location.search) {
  picker.value = { type: 'Feature', geometry: { type: 'Point', coordinates: [12.3389, 45.434] }, properties: { label: 'Qui' } };
}
