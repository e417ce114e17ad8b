import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface Props extends ButtonProps {
  look?: 'primary' | 'plain' | 'danger' | 'bare';
  wide?: boolean;
  /** The action of the button is running. It ignores presses meanwhile, but keeps the focus, unlike a disabled button. */
  isBusy?: boolean;
}

const busy: ButtonProps = {
  'aria-disabled': true,
  onPress: () => undefined,
  // keeps it from submitting its form by a click or by Enter
  onClickCapture: (event) => event.preventDefault(),
};

export function Button({ look = 'plain', wide = false, isBusy = false, ...props }: Props) {
  const names = [styles.button, styles[look], wide ? styles.wide : ''];
  return <AriaButton {...props} {...(isBusy ? busy : {})} className={names.join(' ')} />;
}
