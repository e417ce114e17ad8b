import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './shared/ui/base.css';
import { startI18n } from './shared/i18n/i18n';
import { applyTheme, rememberedTheme } from './shared/theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

applyTheme(rememberedTheme());
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
