import { Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../announcer';
import { Button } from './Button';

/** Copies a text to the clipboard, and announces it. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(t('copied'));
  };
  return (
    <Button onPress={() => void copy()}>
      {copied ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
      {copied ? t('copied') : children}
    </Button>
  );
}
