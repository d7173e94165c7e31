import { lazy, Suspense } from 'react';
import styles from './App.module.css';
import { Column } from './ui/Column';
import { DownloadErrors } from './ui/DownloadErrors';
import { DownloadProgress } from './ui/DownloadProgress';
import { Layers } from './ui/Layers';
import { Notice } from './ui/Notice';
import { PrintPicture } from './ui/PrintPicture';
import { PainTools } from './ui/pain/PainTools';
import { SceneBoundary } from './ui/SceneBoundary';
import { SceneMessage } from './ui/SceneMessage';
import { StartHint } from './ui/StartHint';
import { StepNote } from './ui/StepNote';
import { Toolbar } from './ui/Toolbar';
import { useDocumentTitle } from './ui/use-document-title';

// The lists must work before, without and after the scene, so it comes in a part of its own.
const Scene = lazy(() => import('./scene/Scene'));

/** The body fills the screen; the column of panels floats over it, or is a sheet on narrow screens. */
export function App() {
  useDocumentTitle();
  return (
    <div className={styles.app}>
      <PrintPicture />
      <Column />
      <section className={styles.scene} aria-label="Body in 3D">
        <SceneBoundary>
          <Suspense fallback={null}>
            <Scene />
          </Suspense>
        </SceneBoundary>
      </section>
      <Layers />
      <Toolbar />
      <PainTools />
      <div className={styles.messages}>
        <StartHint />
        <DownloadProgress />
        <div className={styles.spoken} role="status">
          <SceneMessage />
          <DownloadErrors />
          <Notice />
          <StepNote />
        </div>
      </div>
    </div>
  );
}
