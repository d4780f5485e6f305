/* The shop's own script: it reacts to its widgets as their documentation shows, and puts up the buttons that play them. */
function heard(text) {
  document.getElementById('heard').textContent = text;
}

addEventListener('message', (event) => {
  if (event.origin === 'https://oncehub.com' && event.data.type?.startsWith('oncehub.')) heard(event.data.type);
  if (event.origin === 'https://www.chat-data.com' && event.data.event) heard(event.data.event);
});
addEventListener('ebbot_widget_event', ({ detail }) => heard(`ebbot_widget_event ${detail.type}`));
addEventListener('dt_add_to_cart', ({ detail }) => heard(`dt_add_to_cart ${detail.items[0].id}`));

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

function putUpGroup(name, isOpen) {
  const group = Object.assign(document.createElement('details'), { name: 'play', open: isOpen });
  group.append(Object.assign(document.createElement('summary'), { textContent: name }));
  return group;
}

async function putUpButtons() {
  const steps = await (await fetch('/play-list.json')).json();
  const groups = new Map();
  for (const { id, group, button, action, expected } of steps) {
    if (!groups.has(group)) groups.set(group, putUpGroup(group, groups.size === 0));
    const element = Object.assign(document.createElement('button'), { type: 'button', textContent: button });
    element.dataset.step = id;
    if (expected.length === 0 || expected.some(({ status }) => status !== 'valid')) element.dataset.kind = 'bad';
    element.addEventListener('click', () => actions[action.do](action, id));
    groups.get(group).append(element);
  }
  document.getElementById('groups').append(...groups.values());
}

async function putUpSecrets() {
  const secrets = await (await fetch('/secrets.json')).json();
  const cells = Object.entries(secrets).flatMap(([vendor, secret]) => [
    Object.assign(document.createElement('dt'), { textContent: `Secret of ${vendor}` }),
    Object.assign(document.createElement('dd'), { textContent: secret }),
  ]);
  document.getElementById('secrets').append(...cells);
}

document.getElementById('send-webhooks').addEventListener('click', async ({ target }) => {
  const sent = document.getElementById('sent');
  target.disabled = true;
  sent.textContent = 'Sending …';
  try {
    sent.textContent = await (await fetch('/send-webhooks', { method: 'POST' })).text();
  } catch {
    sent.textContent = 'The demo’s server does not answer: is npm start still running?';
  }
  target.disabled = false;
});

const loaded = new Promise((resolve) => addEventListener('load', resolve));
void Promise.all([putUpButtons(), putUpSecrets(), loaded]).then(() => {
  document.body.dataset.ready = 'true';
});
