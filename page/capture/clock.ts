/** The timer a frame works by; tests give one they turn by hand. */
export interface Clock {
  /** Runs `task` once after `milliseconds`; gives the undo. */
  after(milliseconds: number, task: () => void): () => void;
}

export const frameClock: Clock = {
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
