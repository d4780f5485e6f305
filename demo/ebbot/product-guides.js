/* A stand-in for the script of Ebbot's Product Guides, made from its documentation: it dispatches DOM events on the window. */
{
  const say = (type, detail) => dispatchEvent(new CustomEvent(type, { detail }));
  const step = { stepId: 'step-1', productGuideId: 'guide-shoes', placementId: 'front' };
  const card = document.createElement('section');
  card.className = 'card guide';
  card.innerHTML =
    '<header><b>Ebbot Product Guide</b></header><p>What do you walk on?</p>' +
    '<p><button type="button">Forest</button> <button type="button">Put the boot in the cart</button></p>';
  const [option, cart] = card.querySelectorAll('button');
  option.addEventListener('click', () => {
    const value = { options: [{ uuid: 'option-forest', title: 'Forest' }], clicked: ['option-forest'] };
    say('ebbot_widget_event', { ...step, type: 'option', value });
  });
  cart.addEventListener('click', () => say('dt_add_to_cart', { items: [{ id: 'boot-41', quantity: 1 }] }));
  document.getElementById('chats').append(card);
  // The demo's door into the widget, so that the shop's buttons can make it speak.
  voices.guides = { emit: say };
}
