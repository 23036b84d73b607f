/** What a worker of the analysis does instead of its work. */
export type WorkerFault = 'never-answers' | 'crashes';

const FAULTY_SCRIPTS: Readonly<Record<WorkerFault, string>> = {
  'never-answers': 'onmessage = () => undefined',
  crashes: 'onmessage = () => { throw new RangeError("Array buffer allocation failed") }',
};

/** From now on each new worker of the analysis, and no other, has the fault, until the returned function is called. */
export function replaceAnalysisWorkers(fault: WorkerFault): () => void {
  const RealWorker = globalThis.Worker;
  const script = URL.createObjectURL(
    new Blob([FAULTY_SCRIPTS[fault]], { type: 'text/javascript' }),
  );
  globalThis.Worker = class extends RealWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(options?.name === 'analysis' ? script : address, options);
    }
  };
  return () => {
    globalThis.Worker = RealWorker;
    URL.revokeObjectURL(script);
  };
}
