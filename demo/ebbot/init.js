/*
 * A stand-in for Ebbot's script, made from its documentation: it adds its methods to the page's own `window.Ebbot` and calls the
 * functions the page put there, whenever the page put them.
 */
{
  const tell = (name, ...rest) => window.Ebbot[name]?.(...rest);
  const card = document.createElement('section');
  card.className = 'card ebbot';
  card.innerHTML =
    '<header><b>Ebbot</b><button type="button">Open chat</button></header>' +
    '<form hidden><input aria-label="Message to Ebbot" placeholder="Write a message" /><button>Send</button></form>';
  const toggle = card.querySelector('button');
  const form = card.querySelector('form');
  const chat = { chatId: 'chat-5150', botId: window.Ebbot.botId };
  let isHidden = false;
  let isActive = false;
  const show = (open) => {
    if (open !== form.hidden) return;
    form.hidden = !open;
    toggle.textContent = open ? 'Close' : 'Open chat';
    tell(open ? 'onChatWindowOpen' : 'onChatWindowClose');
  };
  const send = (value) => {
    if (!isActive) tell('onStartConversation', chat);
    isActive = true;
    tell('onUserMessage', { ...chat, sender: 'user', type: 'text', value });
    tell('onBotMessage', { ...chat, sender: 'bot', type: 'text', value: 'One moment.' });
  };
  toggle.addEventListener('click', () => show(form.hidden));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = form.querySelector('input');
    if (field.value !== '') send(field.value);
    field.value = '';
  });

  Object.assign(window.Ebbot, {
    create: () => tell('onCreate'),
    destroy: () => tell('onDestroy'),
    initChatWindow: () => {},
    isInitialized: () => true,
    resetSession: () => tell('onReset'),
    openChatWindow: () => show(true),
    closeChatWindow: () => show(false),
    isChatWindowOpened: () => !form.hidden,
    isChatWindowClosed: () => form.hidden,
    sendMessage: send,
    setUserAttribute: () => {},
    triggerScenario: () => {},
    endChat: () => {},
    hide: () => (isHidden = true),
    show: () => (isHidden = false),
    isHidden: () => isHidden,
    isConversationActive: () => isActive,
  });

  tell('onBeforeLoad', chat);
  document.getElementById('chats').append(card);
  tell('onLoad', chat);
  // The demo's door into the widget, so that the shop's buttons can make it speak.
  voices.ebbot = { emit: tell };
}
