/** One thing that is counted day by day; null where nothing is known. */
export interface Series {
  /** Which of the palette's colours it has. */
  colour: string;
  name: string;
  counts: readonly (number | null)[];
}
