import type { Translated } from '../catalogue.ts';
import type { joining as english } from '../en/joining.ts';

/** How texts are put together, and the names that stand in them. */
export const joining: Translated<typeof english> = {
  joiningSentences: '{said} {next}',
  joiningClauses: '{said}; {next}',
  joiningAside: '{said}, {next}',
  joiningNamed: '{name}: {value}',
  joiningRemarked: '{what} ({remark})',
  // Behind what has no stop of its own.
  joiningStop: '{said}.',
  joiningStopped: '{said}. {next}',
  joiningDayTime: '{day}, {time}',
  reportDayTime: '{day},\n{time}',
  waitingIsThis: 'Es el caso que usted guarda como {name}',

  holidayNewYear: 'Día de Año Nuevo',
  holidayKing: 'Natalicio de Martin Luther King, Jr.',
  holidayWashington: 'Natalicio de Washington',
  holidayMemorial: 'Día de los Caídos (Memorial Day)',
  holidayJuneteenth: 'Juneteenth, Día Nacional de la Independencia',
  holidayIndependence: 'Día de la Independencia',
  holidayLabor: 'Día del Trabajo',
  holidayColumbus: 'Día de Colón',
  holidayVeterans: 'Día de los Veteranos',
  holidayThanksgiving: 'Día de Acción de Gracias',
  holidayChristmas: 'Navidad',
};
