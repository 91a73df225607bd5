/** In how many ways the same disclosure may be written down. The defaults are the form published in Shanxi. */
export interface TextOptions {
  /** `other` says the same things with other connectives and in another order inside the sentence. */
  readonly wording: 'standard' | 'other';
  /** 1,556.63 or 1556.63. */
  readonly thousands: boolean;
  /** Digits, points and percent signs of the prose. */
  readonly digits: 'half' | 'full';
  /** Brackets of the prose and of the 科目 names. */
  readonly brackets: 'half' | 'full';
  readonly cellSeparator: 'tab' | 'pipe' | 'spaces';
  /** Characters after which a paragraph is broken, as text taken out of a PDF is; 0 keeps paragraphs whole. */
  readonly wrap: number;
  /** 公开02⏎表, 万⏎元 and a broken department name, as text taken out of a PDF has them. */
  readonly brokenHeaders: boolean;
  /** Shuffles what has no order of its own (items of 三公经费, attached forms); null keeps it. */
  readonly orderSeed: number | null;
  readonly lineEnd: '\n' | '\r\n';
}

export const standardText: TextOptions = {
  wording: 'standard',
  thousands: true,
  digits: 'half',
  brackets: 'full',
  cellSeparator: 'tab',
  wrap: 0,
  brokenHeaders: false,
  orderSeed: null,
  lineEnd: '\n',
};
