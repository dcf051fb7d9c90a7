/** Node has no Temporal before version 26; the browsers supported have their own. */
import 'temporal-polyfill/global';
