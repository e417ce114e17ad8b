import type { ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import styles from './Controls.module.css';

interface Props extends Pick<ButtonProps, 'onPress' | 'aria-pressed' | 'aria-expanded'> {
  label: string;
  /** The shortcut of the button, shown in its tooltip. */
  hotkey?: string;
  look?: 'glass' | 'alarm';
  children: ReactNode;
}

/** The main landmark, which must contain the tooltips. */
const mainLandmark = (): HTMLElement => document.getElementById('content') ?? document.body;

/** A round button on the stage: an icon, its name for screen readers, and both with its key as a tooltip. */
export function ControlButton({ label, hotkey, look = 'glass', children, ...props }: Props) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        {...props}
        aria-label={label}
        className={`${styles.round ?? ''} ${look === 'alarm' ? (styles.alarm ?? '') : ''}`}
      >
        {children}
      </Button>
      <PortalProvider getContainer={mainLandmark}>
        <Tooltip className={styles.tooltip ?? ''} offset={8}>
          {label}
          {hotkey ? <kbd>{hotkey}</kbd> : null}
        </Tooltip>
      </PortalProvider>
    </TooltipTrigger>
  );
}
