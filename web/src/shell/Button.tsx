import type { ComponentProps, MouseEvent } from 'react';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `primary` for the one act of a screen; `text` and `link` stand without a frame. */
  readonly type?: 'default' | 'primary' | 'text' | 'link';
  readonly htmlType?: 'button' | 'submit';
  /** What cannot be undone stands in red. */
  readonly danger?: boolean;
  /** While the act is on its way: a second press does nothing, and the focus stays where it is. */
  readonly loading?: boolean;
}

/** The platform's button in our look; its properties are named as antd names those of its own. */
export const Button = ({
  type = 'default',
  htmlType = 'button',
  danger = false,
  loading = false,
  className = '',
  onClick,
  ...rest
}: ButtonProps) => {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  const tone = danger ? 'button-danger' : '';
  return (
    <button
      {...rest}
      type={htmlType}
      className={`button button-${type} ${tone} ${className}`}
      aria-busy={loading}
      onClick={press}
    />
  );
};
