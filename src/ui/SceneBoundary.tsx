import { Component, type ReactNode } from 'react';
import { setScene } from '../state/store';

/** Keeps the lists alive when the scene cannot be loaded or drawn. */
export class SceneBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    setScene('unavailable');
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
