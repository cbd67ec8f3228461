declare module 'citeproc' {
  const citeproc: import('./engine.ts').Citeproc
  export default citeproc
}
