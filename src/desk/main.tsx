import { render } from 'preact';
import { AppContext, createApp } from '../ui/app.ts';
import { Desk } from './desk.tsx';

const app = createApp();
const root = document.querySelector('#desk');
if (root === null) throw new Error('The desk page has no #desk.');
document.documentElement.lang = app.words.language;
render(
  <AppContext.Provider value={app}>
    <Desk />
  </AppContext.Provider>,
  root,
);
