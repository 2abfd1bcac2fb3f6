import { AfsprakenPagina } from '#areas/beheer/screen/afspraken-pagina.tsx';
import { AlgemeenPagina } from '#areas/beheer/screen/algemeen-pagina.tsx';
import { BackupsPagina } from '#areas/beheer/screen/back-ups-pagina.tsx';
import { BewarenPagina } from '#areas/beheer/screen/bewaren-pagina.tsx';
import { MijnAccountPagina } from '#areas/beheer/screen/mijn-account-pagina.tsx';
import { Onderdelen } from '#areas/beheer/screen/onderdelen.tsx';
import { SetBewerken } from '#areas/beheer/screen/set-bewerken.tsx';
import { SetInlezen } from '#areas/beheer/screen/set-inlezen.tsx';
import { SetKopieren } from '#areas/beheer/screen/set-kopieren.tsx';
import { SetLooptijd } from '#areas/beheer/screen/set-looptijd.tsx';
import { TermijnBewerken } from '#areas/beheer/screen/termijn-bewerken.tsx';
import { BriefinstellingenPagina } from '#areas/brieven/screen/briefinstellingen-pagina.tsx';
import { AccountBewerken } from '#areas/toegang/screen/account-bewerken.tsx';
import { AccountNieuw } from '#areas/toegang/screen/account-nieuw.tsx';
import { AccountsPagina } from '#areas/toegang/screen/accounts-pagina.tsx';

/** The screens of accounts and settings, fetched together. */
export const beheerSchermen = {
  AfsprakenPagina,
  AlgemeenPagina,
  BackupsPagina,
  BewarenPagina,
  MijnAccountPagina,
  Onderdelen,
  SetBewerken,
  SetInlezen,
  SetKopieren,
  SetLooptijd,
  TermijnBewerken,
  BriefinstellingenPagina,
  AccountBewerken,
  AccountNieuw,
  AccountsPagina,
};
