// The page on which a person chooses a PIN: sends it, and says when the page is over.
// In a frame it posts the same message after saving and after cancelling, as the issuer's page does.

const main = document.querySelector('main');
const form = document.querySelector('form');
const note = document.querySelector('[role=alert]');

const MESSAGES = {
  object: { type: 'abort' },
  string: 'abort',
  json: '{"type":"abort"}',
};

function leave() {
  const { embedded, abort, redirect } = main.dataset;
  if (embedded === 'true') {
    // The message says nothing but that the page is over, so any page around it may have it.
    parent.postMessage(MESSAGES[abort], '*');
  } else if (redirect) {
    location.assign(redirect);
  }
  main.replaceChildren('You can close this page.');
}

async function save() {
  const answer = await fetch(location.href, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pin: form.elements.pin.value }),
  });
  if (answer.ok) {
    leave();
  } else {
    note.textContent = `The PIN was not saved (${answer.status}).`;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  save().catch(() => {
    note.textContent = 'The PIN was not saved. Try again.';
  });
});
document.getElementById('cancel').addEventListener('click', leave);
