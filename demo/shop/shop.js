/* The shop's own script: it reacts to its widgets as their documentation shows, and puts up the buttons that play them. */
function heard(text) {
  document.getElementById('heard').textContent = text;
}

addEventListener('message', (event) => {
  if (event.origin === 'https://oncehub.com' && event.data.type?.startsWith('oncehub.')) heard(event.data.type);
});

let played = 0;
const actions = {
  // A fragment reaches a frame of another origin without a message; the number makes every one a change.
  post: ({ frame }, id) => {
    const element = document.querySelector(`iframe[name="${frame}"]`);
    element.contentWindow.location.replace(`${element.src}#${id}~${(played += 1)}`);
  },
  forge: ({ message }) => {
    dispatchEvent(new MessageEvent('message', { data: message, origin: 'https://oncehub.com', source: window }));
  },
  emit: ({ widget, event, argument, listen }) => {
    const voice = voices[widget];
    if (listen !== undefined) voice.on(listen, () => heard(listen));
    if (argument === undefined) voice.emit(event);
    else voice.emit(event, argument);
  },
  identify: ({ detail }) => {
    dispatchEvent(new CustomEvent('bitpalm-identify', { detail }));
  },
};

async function putUpButtons() {
  const steps = await (await fetch('/play-list.json')).json();
  const fields = new Map();
  for (const { id, group, button, action } of steps) {
    if (!fields.has(group)) {
      const field = document.createElement('fieldset');
      field.append(Object.assign(document.createElement('legend'), { textContent: group }));
      fields.set(group, field);
    }
    const element = Object.assign(document.createElement('button'), { type: 'button', textContent: button });
    element.dataset.step = id;
    if (button !== 'Good event') element.dataset.kind = 'bad';
    element.addEventListener('click', () => actions[action.do](action, id));
    fields.get(group).append(element);
  }
  document.getElementById('groups').append(...fields.values());
  document.body.dataset.ready = 'true';
}
void putUpButtons();
