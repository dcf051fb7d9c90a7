/** What the person chose when she saw the preview. */
export type RestoreChoice = {
  /** What becomes of entries here that the file says were erased. */
  readonly erased: 'erase-here' | 'keep-here';
  /** Whether entries of the file that were erased here are brought back, under new ids. */
  readonly bringBack: boolean;
};
