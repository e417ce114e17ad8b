/** The daily counts of one series; null where a value is unknown. */
export interface Series {
  /** Which of the palette's colours it has. */
  colour: string;
  name: string;
  counts: readonly (number | null)[];
}
