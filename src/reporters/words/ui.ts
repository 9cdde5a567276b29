/** A language that reports speak to their readers in. */
export type Ui = 'en' | 'zh';

export const UIS: readonly Ui[] = ['en', 'zh'];
