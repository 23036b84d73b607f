/** What is wrong with the workers of the analysis. */
export type AnalysisFault = 'none' | 'never-answers' | 'crashes';

const CRASHING_SCRIPT =
  'onmessage = () => { throw new RangeError("Array buffer allocation failed") }';

/**
 * Lets the workers of the analysis, and no others, fail at will. One started while they crash runs
 * another script, which really does; one at work already says it has when it is next asked.
 */
export function breakAnalysis(): {
  readonly show: (fault: AnalysisFault) => void;
  readonly mend: () => void;
} {
  const RealWorker = globalThis.Worker;
  const script = URL.createObjectURL(new Blob([CRASHING_SCRIPT], { type: 'text/javascript' }));
  let fault: AnalysisFault = 'none';
  globalThis.Worker = class extends RealWorker {
    readonly isAnalysis: boolean;
    readonly isSound: boolean;

    constructor(address: string | URL, options?: WorkerOptions) {
      const isAnalysis = options?.name === 'analysis';
      const isSound = !isAnalysis || fault !== 'crashes';
      super(isSound ? address : script, options);
      this.isAnalysis = isAnalysis;
      this.isSound = isSound;
    }

    override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions) {
      if (this.isAnalysis && fault === 'never-answers') return;
      if (this.isAnalysis && fault === 'crashes' && this.isSound)
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
      else super.postMessage(message, Array.isArray(transfer) ? { transfer } : transfer);
    }
  };
  return {
    show: (next) => {
      fault = next;
    },
    mend: () => {
      globalThis.Worker = RealWorker;
      URL.revokeObjectURL(script);
    },
  };
}
