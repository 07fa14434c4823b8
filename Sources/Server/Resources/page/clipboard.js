// Copying, with a word for those who see and for those who listen.
import { element } from './dom.js';

/// A button that copies what `text()` says when it is pressed.
export function copyButton(text, label, language) {
  const button = element('button', { type: 'button', class: 'copy', 'aria-label': `${language.word('copy')}: ${label}` },
    language.word('copy'));
  button.addEventListener('click', async () => {
    const done = await copy(text());
    say(language.word(done ? 'copied' : 'notCopied'));
    button.textContent = language.word(done ? 'copied' : 'notCopied');
    setTimeout(() => { button.textContent = language.word('copy'); }, 1600);
  });
  return button;
}

/// - Returns: whether the text is on the clipboard. Without https a browser has only the old way.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element('textarea', { class: 'unseen', readonly: 'readonly' });
    field.value = text;
    document.body.append(field);
    const focused = document.activeElement;
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
  }
}

/// Says something to a screen reader, and shows it for a moment.
export function say(text) {
  const node = document.getElementById('toast');
  node.textContent = text;
  node.classList.add('shown');
  clearTimeout(say.timer);
  say.timer = setTimeout(() => node.classList.remove('shown'), 2600);
}
