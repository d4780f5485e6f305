/** A script of every frame. */
export interface FrameScript {
  main(): void;
}

/**
 * Declares an entrypoint that runs in frames. A call rather than a plain object, because WXT looks for one when it reads entrypoints during the build,
 * and takes `main` out. WXT's own `defineUnlistedScript` brings more than frames need; see scripts/silent-scripts.ts.
 */
export function defineFrameScript(script: FrameScript): FrameScript {
  return script;
}
