// A test changes the element by the address: ?mode=line&within=&lang=de
const picker = document.getElementById('luogo');
for (const [name, value] of new URLSearchParams(location.search)) {
  if (name === 'disabled') document.getElementById('all').disabled = true;
  else if (value === '-') picker.removeAttribute(name);
  else picker.setAttribute(name, value);
}
window.heard = [];
for (const type of ['input', 'change', 'dime-resolve', 'dime-trouble', 'dime-verdict']) {
  picker.addEventListener(type, () => window.heard.push(type));
}
