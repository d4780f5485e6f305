// How the two scripts of a frame find each other at `document_start`, before any script of the page: whichever runs second says hello by a plain event
// on `document`, the hook answers with a port, and both listeners are gone. All of it is synchronous.

export const hello = 'widgetscope:hello';
export const port = 'widgetscope:port';
