/** Whether the window runs where the program hears of locked screens, empties the clipboard and forgets recent files: only there (docs/SECURITY.md). */
export const onLinux = () => /linux/i.test(navigator.userAgent);
