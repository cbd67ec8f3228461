/** Says why the browser runs without its sandbox; '' when it has it. Chromium refuses to start as root with it. */
export function sandboxOff(env: NodeJS.ProcessEnv): string {
  if (env.HANDPRESS_NO_SANDBOX === '1') return 'HANDPRESS_NO_SANDBOX is set'
  return process.getuid?.() === 0 ? 'this is the root user' : ''
}
