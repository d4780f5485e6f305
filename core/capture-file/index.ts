export { captureFileText, exportCapture } from './export-capture.ts';
export { captureFileName } from './file-name.ts';
export { parseCaptureFile } from './parse-capture-file.ts';
export type { CaptureFile } from './schema.ts';
