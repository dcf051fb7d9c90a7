import type { Translated } from '../catalogue.ts';
import type { devices as english } from '../en/devices.ts';

/** Which browser recorded something, and who. */
export const devices: Translated<typeof english> = {
  tellDeviceNamed: 'Navegador nombrado',
  deviceTitle: 'Este navegador y usted',
  deviceWhy:
    'Quien lee una entrada en otro lugar ve dónde se registró y quién la registró. Ambos datos aparecen en las copias de seguridad y en los archivos de entrega. Lo que usted cambie aquí vale de ahora en adelante; lo registrado antes conserva los nombres que tenía.',
  deviceOwnName: 'Nombre de este navegador',
  deviceNameHint: 'Por ejemplo: Laptop de la oficina',
  deviceInitials: 'Sus iniciales',
  deviceSave: 'Guardar',
  deviceNotNow: 'Dejar ambos vacíos',
  deviceOthers: 'Otros navegadores cuyas entradas están aquí',

  deviceRecorded: 'Registrada {who}',
  deviceCorrected: 'Corregida {who}',
  deviceStruck: 'Tachada {who}',
  deviceRecordedName: 'Registrada',
  deviceCorrectedName: 'Corregida',
  deviceStruckName: 'Tachada',
  deviceByOn: 'por {initials} en {name}',
  deviceBy: 'por {initials}',
  deviceOn: 'en {name}',
  deviceHere: 'en este navegador',
  deviceElsewhere: 'en otro navegador',
};
