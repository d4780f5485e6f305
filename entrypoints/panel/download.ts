/** How long the browser gets to read the file out of memory before it is let go, in milliseconds. */
const readWithin = 60_000;

/** Saves a file where the browser keeps its downloads. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), readWithin);
}
