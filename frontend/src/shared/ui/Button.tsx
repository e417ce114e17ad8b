import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface Props extends ButtonProps {
  look?: 'primary' | 'plain' | 'danger' | 'bare';
  wide?: boolean;
}

export function Button({ look = 'plain', wide = false, ...props }: Props) {
  const names = [styles.button, styles[look], wide ? styles.wide : ''];
  return <AriaButton {...props} className={names.join(' ')} />;
}
