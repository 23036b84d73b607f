declare module 'edfdecoder' {
  /** Decoded file; every getter answers `null` for an index it does not know. */
  export interface Edf {
    getNumberOfSignals(): number;
    getNumberOfRecords(): number;
    getSignalNumberOfSamplesPerRecord(signalIndex: number): number | null;
    getSignalSamplingFrequency(signalIndex: number): number | null;
    getSignalLabel(signalIndex: number): string | null;
    getPhysicalSignal(signalIndex: number, recordIndex: number): Float32Array | null;
    getRawSignal(signalIndex: number, recordIndex: number): Int16Array | null;
  }

  /** 16-bit EDF only; swallows its errors with `console.warn` and then has no output. */
  export class EdfDecoder {
    setInput(buffer: ArrayBuffer): void;
    decode(): void;
    getOutput(): Edf | null;
  }
}
