import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { connectHistory } from './state/history';
import { loadAtlas } from './state/load-atlas';
import './ui/tokens.css';
import './ui/base.css';

// The address is read before the records arrive, so that a link is checked against them.
connectHistory();
void loadAtlas();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
