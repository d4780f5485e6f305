/**
 * A stand-in for BitPalm's widget, made from its documentation: the methods, and `on()` that returns an unsubscribe function.
 * `say` is the demo's own door to make it speak; it is given to the caller and is no part of the widget.
 */
function createDemoWidget({ mount, title, say }) {
  const handlers = new Map();
  let isOpen = false;
  let conversation = 0;
  const emit = (event, ...rest) => {
    for (const handler of handlers.get(event) ?? []) handler(...rest);
  };
  const card = document.createElement('section');
  card.className = 'card bitpalm';
  card.innerHTML =
    '<header><b></b><button type="button" class="toggle">Open chat</button></header>' +
    '<form hidden><p>Hello! How can I help?</p><input aria-label="Message" placeholder="Write a message" /><button>Send</button></form>';
  card.querySelector('b').textContent = title;
  const form = card.querySelector('form');
  const toggle = card.querySelector('.toggle');
  const show = (open) => {
    if (open === isOpen) return;
    isOpen = open;
    form.hidden = !open;
    toggle.textContent = open ? 'Close' : 'Open chat';
    emit(open ? 'widget_opened' : 'widget_closed');
  };
  const send = (message) => {
    if (conversation === 0) emit('conversation_started');
    conversation += 1;
    emit('message_sent', { message });
    emit('message_received');
  };
  toggle.addEventListener('click', () => show(!isOpen));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = form.querySelector('input');
    if (field.value !== '') send(field.value);
    field.value = '';
  });
  mount.append(card);
  say?.(emit);
  return {
    open: () => show(true),
    close: () => show(false),
    toggle: () => show(!isOpen),
    isOpen: () => isOpen,
    send,
    identify: () => {},
    context: () => {},
    resetContext: () => {},
    on: (event, handler) => {
      if (!handlers.has(event)) handlers.set(event, new Set());
      handlers.get(event).add(handler);
      return () => {
        handlers.get(event).delete(handler);
      };
    },
    destroy: () => {
      handlers.clear();
      card.remove();
    },
  };
}
