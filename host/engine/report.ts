/** The program log: what went wrong, never what it was about. */
export type Report = (melding: {
  readonly wat: string;
  readonly correlatie?: string;
  readonly waar?: string;
}) => void;
