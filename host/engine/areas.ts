import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import * as afhandeling from '#areas/afsluiten/service-afhandeling.ts';
import * as afsluiten from '#areas/afsluiten/service-afsluiten.ts';
import * as beeindigingen from '#areas/afsluiten/service-beeindigingen.ts';
import * as casusregie from '#areas/afsluiten/service-casusregie.ts';
import * as inspanningen from '#areas/afsluiten/service-inspanningen.ts';
import * as mededelingen from '#areas/afsluiten/service-mededelingen.ts';
import * as gemeenten from '#areas/beheer/service-gemeenten.ts';
import * as instellingen from '#areas/beheer/service-instellingen.ts';
import * as setbestand from '#areas/beheer/service-setbestand.ts';
import * as setgevolgen from '#areas/beheer/service-setgevolgen.ts';
import * as sets from '#areas/beheer/service-sets.ts';
import * as check from '#areas/bekendheid/service/check.ts';
import * as checkAntwoord from '#areas/bekendheid/service/check-antwoord.ts';
import * as herkenning from '#areas/bekendheid/service/herkenning.ts';
import * as brieven from '#areas/brieven/service/brieven.ts';
import * as brievenRegistreren from '#areas/brieven/service/registreren.ts';
import * as waarover from '#areas/brieven/service/waarover.ts';
import type { OwnContext, ReadContext, WriteContext } from '#areas/context.ts';
import type { Contract } from '#areas/contract.ts';
import * as aantekeningen from '#areas/dossiers/service/aantekeningen.ts';
import * as contactpogingen from '#areas/dossiers/service/contactpogingen.ts';
import * as dossiers from '#areas/dossiers/service/dossiers.ts';
import * as huishouden from '#areas/dossiers/service/huishouden-splitsen.ts';
import * as mensen from '#areas/dossiers/service/mensen.ts';
import * as noodzaak from '#areas/dossiers/service/noodzaak.ts';
import * as meldingen from '#areas/meldingen/service.ts';
import * as meldingHerstel from '#areas/meldingen/service-herstel.ts';
import * as partners from '#areas/partners/service.ts';
import * as opgaan from '#areas/partners/service-opgaan.ts';
import * as antwoorden from '#areas/partnervragen/service.ts';
import * as vraagantwoord from '#areas/partnervragen/service-antwoord.ts';
import * as gemist from '#areas/partnervragen/service-gemist.ts';
import * as weten from '#areas/partnervragen/service-toezicht.ts';
import * as vragen from '#areas/partnervragen/service-vragen.ts';
import * as samenvoegen from '#areas/personen/service/samenvoegen.ts';
import * as splitsen from '#areas/personen/service/splitsen.ts';
import * as screening from '#areas/screening/service.ts';
import * as accounts from '#areas/toegang/service.ts';
import * as inzet from '#areas/trajecten/service/inzet.ts';
import * as navragen from '#areas/trajecten/service/navragen.ts';
import * as wijzigen from '#areas/trajecten/service/procedure-wijzigen.ts';
import * as procedures from '#areas/trajecten/service/procedures.ts';
import * as uitleg from '#areas/trajecten/service/termijn-uitleg.ts';
import * as trajecten from '#areas/trajecten/service/termijnen.ts';
import * as cijfers from '#areas/verantwoording/service/cijfers.ts';
import * as exporteren from '#areas/verantwoording/service/export.ts';
import * as logboek from '#areas/verantwoording/service/logboek.ts';
import * as werk from '#areas/werk/service.ts';
import * as zoeken from '#areas/zoeken/service.ts';
import type { Eenheid, OperatieMeta } from '#domain/contract/operatie.ts';
import { makeBackupbeheer, makeHersteltoegang } from './kopie/diensten.ts';
import type { Omgeving } from './omgeving.ts';
import type { SessieContext } from './sessies.ts';
import { makeToegang } from './toegang-service.ts';

/** What the function of an operation is given, by the unit that its contract declares. */
export type ContextOf = {
  lezen: ReadContext;
  apart: ReadContext;
  schrijven: WriteContext;
  eigen: OwnContext;
  sessie: SessieContext;
  stroom: SessieContext;
};

/** The functions that an area of the contract asks for: one of the same name for each operation. */
type ServiceOf<Operations> = {
  readonly [Name in keyof Operations]: Operations[Name] extends ContractProcedure<
    infer Input,
    infer Output,
    infer _Errors,
    infer Meta
  >
    ? Meta extends OperatieMeta<infer Unit extends Eenheid>
      ? (
          context: ContextOf[Unit],
          input: InferSchemaOutput<Input>,
        ) => Promise<InferSchemaInput<Output>> | InferSchemaInput<Output>
      : never
    : never;
};

/** All areas with their functions. An operation without a function does not compile. */
export type Services = { readonly [Area in keyof Contract]: ServiceOf<Contract[Area]> };

/** The one list of services: the function of an operation has the name of the operation. */
export function listServices(omgeving: Omgeving): Services {
  return {
    toegang: { ...makeToegang(omgeving), ...makeHersteltoegang(omgeving), ...accounts },
    beheer: {
      ...{ ...sets, ...setbestand, ...setgevolgen, ...instellingen, ...gemeenten },
      ...makeBackupbeheer(omgeving),
      readBeleid: async () => omgeving.beleid,
    },
    partners: { ...partners, ...opgaan },
    personen: { ...samenvoegen, ...splitsen },
    bekendheid: { ...herkenning, ...check, ...checkAntwoord },
    dossiers: {
      ...{ ...dossiers, ...aantekeningen, ...contactpogingen },
      ...{ ...mensen, ...huishouden, ...noodzaak },
    },
    trajecten: { ...procedures, ...wijzigen, ...inzet, ...trajecten, ...uitleg, ...navragen },
    meldingen: { ...meldingen, ...meldingHerstel },
    partnervragen: { ...antwoorden, ...vragen, ...vraagantwoord, ...gemist, ...weten },
    screening,
    brieven: { ...brieven, ...brievenRegistreren, ...waarover },
    afsluiten: {
      ...{ ...afhandeling, ...beeindigingen, ...mededelingen },
      ...{ ...inspanningen, ...afsluiten, ...casusregie },
    },
    werk,
    zoeken,
    verantwoording: { ...cijfers, ...exporteren, ...logboek },
  };
}
