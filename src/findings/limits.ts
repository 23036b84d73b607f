/** Below this rate the sample step is no longer small beside the 45 ms cut-off. Calculation and convention. */
export const MIN_EMG_SAMPLE_RATE_HZ = 1000;

/** Ten bursts suffice for the cut-off, van der Veen 2024 (read in a digest). */
export const MIN_BURST_COUNT = 10;

/** Onset errors of 50 to 80 ms are published at this ratio, Kowalski 2021, doi:10.3390/jfmk6030070. */
export const MIN_SNR_DECIBELS = 10;

/** Below this ratio a burst with gradual edges is measured too short. Simulation made for this project. */
export const GOOD_SNR_DECIBELS = 20;

/** 50 to 200 sweeps are usual, Latorre 2023 (read in a digest). */
export const MIN_SWEEP_COUNT = 50;

/** Above this share of lost sweeps the average is doubtful. Convention, unverified. */
export const MAX_LOST_SWEEP_FRACTION = 1 / 3;

/** Jerks closer than this are better served by coherence. Convention, unverified. */
export const MIN_JERK_INTERVAL_MS = 200;

/** Cortical from non-cortical by mean burst duration, van der Veen 2024 (read in a digest). */
export const CUT_OFF_DURATION_MS = 45;

/** A systematic error of this size costs 3 points of the cut-off's sensitivity. Calculation. */
export const MARKING_BIAS_MS = 3;

/** Longer bridged silences may fuse cortical trains into one burst. Convention, unverified. */
export const MAX_GAP_MS = 10;

/** Chance must explain the transient in fewer averages than this fraction. */
export const SIGNIFICANCE_LEVEL = 0.05;

/** Averages of random halves must agree at least so well. Convention, unverified. */
export const MIN_SPLIT_HALF_CORRELATION = 0.5;
