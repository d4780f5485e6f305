/*
 * What the embedded pages of the simulated vendors have in common. `embed` puts up a page whose buttons post what they name to
 * the page around it, as a visitor's clicks would; the shop's buttons reach it through the address's fragment, so that no
 * message has to go the other way.
 */
function embed({ title, says, loaded, buttons }) {
  const say = (message) => parent.postMessage(message, '*');
  document.querySelector('header').textContent = title;
  const main = document.querySelector('main');
  main.append(Object.assign(document.createElement('p'), { textContent: says }));
  for (const [name, message] of Object.entries(buttons)) {
    const button = Object.assign(document.createElement('button'), { textContent: name });
    button.addEventListener('click', () => say(message));
    main.append(button);
  }
  const list = fetch('/demo/play-list.json').then((response) => response.json());
  addEventListener('hashchange', async (event) => {
    const id = new URL(event.newURL).hash.slice(1).split('~')[0];
    say((await list).find((each) => each.id === id).action.message);
  });
  if (loaded !== undefined) say(loaded);
}
