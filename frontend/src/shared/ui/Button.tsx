import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface Props extends ButtonProps {
  look?: 'primary' | 'plain' | 'danger' | 'bare';
  wide?: boolean;
  /** What it does is under way: it does nothing meanwhile, but keeps the focus, which a disabled one would lose. */
  isBusy?: boolean;
}

const busy: ButtonProps = {
  'aria-disabled': true,
  onPress: () => undefined,
  // nor does it send its form, whichever way that was asked for
  onClickCapture: (event) => event.preventDefault(),
};

export function Button({ look = 'plain', wide = false, isBusy = false, ...props }: Props) {
  const names = [styles.button, styles[look], wide ? styles.wide : ''];
  return <AriaButton {...props} {...(isBusy ? busy : {})} className={names.join(' ')} />;
}
