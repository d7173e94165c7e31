import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { connectHistory } from './state/history';
import { loadAtlas, whenLoaded } from './state/load-atlas';
import { takeLinkedDrawing } from './state/pain/drawing-link';
import { startPain } from './state/pain/start-pain';
import './ui/tokens.css';
import './ui/base.css';

// Before the address is written anew.
const linked = takeLinkedDrawing();
// The address is read before the records arrive, so that a link is checked against them.
connectHistory();
void loadAtlas();
// What was painted is kept by vertices of the skin, so it waits for their map.
void whenLoaded().then(({ atlas, skin }) => startPain(atlas, skin, linked));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
