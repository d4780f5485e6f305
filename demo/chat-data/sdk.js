/*
 * A stand-in for Chat Data's SDK, made from its documentation: `window.chatbot`, whose listeners get what its frame posts. So
 * the page can hear each event twice, as a message and here.
 */
{
  const { origin } = new URL(document.currentScript.src);
  const listeners = new Map();
  const listenersOf = (name) => listeners.get(name) ?? listeners.set(name, new Set()).get(name);
  const settled = async () => {};
  addEventListener('message', (message) => {
    const { data } = message;
    if (message.origin !== origin || typeof data?.event !== 'string') return;
    for (const listener of listenersOf(data.event)) listener(data);
  });
  window.chatbot = {
    initialize: settled,
    addEventListener: (name, listener) => void listenersOf(name).add(listener),
    removeEventListener: (name, listener) => void listenersOf(name).delete(listener),
    sendUserInfo: settled,
    clearUserInfo: settled,
    openWidget: settled,
    closeWidget: settled,
    toggleWidget: settled,
    setTheme: settled,
    toggleTheme: settled,
    getConfig: async () => ({}),
  };
}
