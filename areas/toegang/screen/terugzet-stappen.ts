import { terugzetTekst } from './tekst-terugzetten.ts';

/** The steps of putting back a back-up, for the line above each. */
export const TERUGZETSTAPPEN = {
  label: terugzetTekst.stappen,
  stappen: [
    { stap: 'kiezen', naam: terugzetTekst.stapKiezen },
    { stap: 'bekijken', naam: terugzetTekst.stapBekijken },
    { stap: 'klaar', naam: terugzetTekst.stapKlaar },
  ],
} as const;
