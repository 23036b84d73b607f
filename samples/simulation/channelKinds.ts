/** Range and wording by kind of channel; one count is 0.025 µV of EEG and 0.1 µV of the others. */
export const CHANNEL_KINDS = {
  EEG: {
    unit: 'uV',
    physicalMinimum: -819.2,
    physicalMaximum: 819.175,
    prefilter: 'HP:0.1Hz',
    transducer: 'AgAgCl electrode',
  },
  EMG: {
    unit: 'uV',
    physicalMinimum: -3276.8,
    physicalMaximum: 3276.7,
    prefilter: 'HP:10Hz',
    transducer: 'AgAgCl surface pair',
  },
  ECG: {
    unit: 'uV',
    physicalMinimum: -3276.8,
    physicalMaximum: 3276.7,
    prefilter: 'HP:0.1Hz',
    transducer: 'AgAgCl electrode',
  },
} as const;
