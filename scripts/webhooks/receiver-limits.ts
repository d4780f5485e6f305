/** The bounds that keep a receiver up, whoever sends. Times in milliseconds, sizes in bytes. */
export interface ReceiverLimits {
  /** A request's head must be there within this, else 408. */
  headWithin: number;
  /** A whole request must be there within this, else 408. */
  requestWithin: number;
  /** How often those two are looked after. */
  checkEvery: number;
  /** All names and values of a request's head; more gets 431. */
  mostHeadBytes: number;
  /** Requests being answered at one time; more get 503. */
  mostRequestsUnderWay: number;
  /** Bodies being read or handed on at one time; what does not fit gets 503. */
  mostBytesUnderWay: number;
  /** Deliveries kept for readers that connect later. */
  mostKeptBytes: number;
  /** Deliveries held beyond those for connected readers that are behind. */
  mostBehindBytes: number;
  /** The endpoint must answer within this, else 504. */
  answerWithin: number;
  /** Between two signs of life on a stream. */
  keepAliveEvery: number;
  /** How long the rest of a refused request is thrown away before its connection closes. */
  lingerFor: number;
  /** How long deliveries under way have to end when the receiver closes. */
  closeWithin: number;
}

export const defaultLimits: ReceiverLimits = {
  headWithin: 10_000,
  requestWithin: 60_000,
  checkEvery: 1000,
  mostHeadBytes: 32 * 1024,
  mostRequestsUnderWay: 2_000,
  mostBytesUnderWay: 64_000_000,
  mostKeptBytes: 64_000_000,
  mostBehindBytes: 16_000_000,
  answerWithin: 30_000,
  keepAliveEvery: 30_000,
  lingerFor: 1000,
  closeWithin: 1000,
};
