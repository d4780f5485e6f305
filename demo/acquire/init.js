/*
 * A stand-in for Acquire's script, made from its documentation: it runs what waits in `window.acquire` with its app, an emitter
 * as Node has them, and is `window.acquireIO` from then on.
 */
{
  class Emitter {
    #handlers = new Map();
    on(name, handler) {
      this.#handlers.set(name, [...this.listeners(name), handler]);
      return this;
    }
    off(name, handler) {
      this.#handlers.set(
        name,
        this.listeners(name).filter((each) => each !== handler),
      );
      return this;
    }
    listeners(name) {
      return this.#handlers.get(name) ?? [];
    }
    /** True when anybody listened. */
    emit(name, ...rest) {
      const handlers = this.listeners(name);
      for (const handler of handlers) handler.apply(this, rest);
      return handlers.length > 0;
    }
  }

  const observable = (value) => {
    const subscribers = new Set();
    const access = (...next) => {
      if (next.length === 0) return value;
      [value] = next;
      for (const subscriber of subscribers) subscriber(value);
    };
    access.subscribe = (subscriber) => {
      subscribers.add(subscriber);
      return { dispose: () => subscribers.delete(subscriber) };
    };
    return access;
  };

  const card = document.createElement('section');
  card.className = 'card acquire';
  card.innerHTML =
    '<header><b>Acquire</b><button type="button">Open</button></header>' +
    '<p>Co-browsing request: <output class="cobrowse">none</output></p>';
  const toggle = card.querySelector('button');
  const answered = card.querySelector('.cobrowse');

  let isMax = false;
  const show = (max) => {
    isMax = max;
    toggle.textContent = max ? 'Close' : 'Open';
  };
  toggle.addEventListener('click', () => show(!isMax));

  const app = Object.assign(new Emitter(), {
    ui: { status: (state) => show(state === 'max'), isMax: () => isMax },
    userDetails: observable({ name: '', email: '', phone: '' }),
    max: () => show(true),
    min: () => show(false),
    startChat: () => app.emit('conversation-start', { id: 4711, status: 'pending' }),
    myself: () => ({ id: 'visitor-7' }),
    availableAgents: () => [],
    threadManager: () => ({ status: () => {} }),
    visitorPageUpdate: () => {},
    loginVisitor: () => {},
    logoutVisitor: () => {},
  });

  let session = null;
  /** The events whose arguments are live objects, which no list can hold. */
  const live = {
    ui_reloaded: () => app.emit('ui_reloaded', { connected: true, emit() {} }, { role: 'cr' }, { role: 'sr' }),
    'cobrowse-request': (verified) => {
      answered.textContent = 'not answered';
      const answer = (allowed) => {
        answered.textContent = allowed ? 'allowed' : 'refused';
      };
      // A page that does not ask its visitor allows nothing.
      if (!app.emit('cobrowse-request', verified, answer)) answer(false);
    },
    cobrowse_session: () => {
      session = Object.assign(new Emitter(), { id: 'session-12', dispose: () => session.emit('dispose') });
      app.emit('cobrowse_session', session);
    },
    mirror: () => session.emit('mirror', { id: 1 }, 'document', card),
    'mirror-dispose': () => session.emit('mirror-dispose', { id: 1 }),
    dispose: () => session.emit('dispose'),
    rtcroom: () => app.emit('rtcroom', { id: 'room-3' }, { id: 'agent-9', status: () => 'joined' }),
  };

  document.getElementById('chats').append(card);
  const run = (entry) => {
    if (typeof entry === 'function') entry(app);
    else if (entry.userDetails) app.userDetails(entry.userDetails);
  };
  const queue = (window.acquire ??= []);
  window.acquireIO = app;
  for (const entry of queue.splice(0)) run(entry);
  queue.push = run;
  // The demo's door into the widget, so that the shop's buttons can make it speak.
  voices.acquire = {
    emit: (name, ...rest) => (Object.hasOwn(live, name) ? live[name](...rest) : app.emit(name, ...rest)),
    on: (...rest) => window.acquireIO.on(...rest),
  };
}
