import type { accountPage as english } from '../en/account-page.ts';
import type { Translated } from '../catalogue.ts';

export const accountPage: Translated<typeof english> = {
  accountTitle: 'La página de su cuenta de USCIS',
  accountText:
    'Al iniciar sesión en my.uscis.gov/account/applicant, usted ve una lista de sus casos. Si lo permite, Followthrough lee los números de recibo, los formularios y los estatus de esa lista y le ofrece guardarlos.',
  accountHint:
    'Su navegador le pedirá acceso a my.uscis.gov. Solo se leen, como texto, las páginas de la cuenta que usted abre allí; no se hace clic, no se escribe ni se envía nada. No se guarda nada si usted no lo indica.',
  accountAllow: 'Permitir que se lea la página de la cuenta',
  accountAllowed: 'Permitido: se leen las páginas de la cuenta que usted abre.',
  accountGiveUp: 'Dejar de leer la página de la cuenta',
  accountNotGivenUp:
    'El navegador conservó el acceso. Puede retirarlo en la lista de extensiones del navegador.',
  accountNotAllowed: 'No se permitió, así que la página de la cuenta no se lee.',
  accountOffer:
    '¿Está en la página de su cuenta, en my.uscis.gov? Solo se lee si usted lo permite.',
  accountAllowShort: 'Permitir que se lea',
  manyList: 'Casos en esta página',
  manyAreKept: {
    one: '{count} ya está guardado.',
    many: '{count} ya están guardados.',
    other: '{count} ya están guardados.',
  },
  manyKeepAll: { one: 'Guardarlo', many: 'Guardar los {count}', other: 'Guardar los {count}' },
  manyChoose: 'Elegir…',
  manyChooseNot: 'Dejar de elegir',
  manyKeepChosen: {
    one: 'Guardar {chosen} de {count}',
    many: 'Guardar {chosen} de {count}',
    other: 'Guardar {chosen} de {count}',
  },
  manyKept: {
    one: 'Ahora hay {count} caso más guardado.',
    many: 'Ahora hay {count} casos más guardados.',
    other: 'Ahora hay {count} casos más guardados.',
  },
  manyWaiting:
    'Tiene casos que esperan su número. Si uno de estos es el suyo, indíquelo primero junto a ese número; “Guardar los…” crea casos nuevos.',
};
