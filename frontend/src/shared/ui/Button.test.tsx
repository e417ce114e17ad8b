import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Button } from './Button';

function Login({ isBusy, onSend }: { isBusy: boolean; onSend: () => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <input aria-label="code" />
      <Button type="submit" isBusy={isBusy}>
        Send
      </Button>
    </form>
  );
}

it('a busy button keeps the focus, and does nothing until it is no longer busy', async () => {
  const send = vi.fn();
  const { rerender } = render(<Login isBusy={false} onSend={send} />);
  const button = screen.getByRole('button');
  button.focus();
  rerender(<Login isBusy onSend={send} />);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('{Enter} ');
  await userEvent.click(button);
  await userEvent.type(screen.getByLabelText('code'), '{Enter}');
  expect(send).not.toHaveBeenCalled();
  rerender(<Login isBusy={false} onSend={send} />);
  await userEvent.click(button);
  expect(send).toHaveBeenCalledOnce();
});

it('a busy button presses nothing', async () => {
  const press = vi.fn();
  render(
    <Button isBusy onPress={press}>
      Claim
    </Button>,
  );
  screen.getByRole('button').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button'));
  expect(press).not.toHaveBeenCalled();
});
