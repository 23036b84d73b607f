"""Reference values for src/averaging, written to averaging.expected.json.

python make_averaging.py, needs numpy, scipy and mne. Epochs, baseline, mean and the decision to drop
come from mne.Epochs on a synthetic recording; standard errors, correlations and percentiles from
SciPy and NumPy.
"""

import itertools
import json
from pathlib import Path

import mne
import numpy as np
import scipy
from scipy import signal, stats

SAMPLE_RATE_HZ = 250
START_SECONDS = 12.5
SAMPLE_COUNT = 4500
MAX_PEAK_TO_PEAK_MICROVOLTS = 150
MIN_PEAK_TO_PEAK_MICROVOLTS = 0.5

rng = np.random.default_rng(20)
microvolts = signal.lfilter([1], [1, -0.9], rng.normal(0, 5, (3, SAMPLE_COUNT)), axis=1)
microvolts += np.array([[12.0], [-7.0], [0.0]])
microvolts[0, 1100:1110] += 400
microvolts[2, 3000:3200] = 4.25
microvolts = np.round(microvolts, 2)

onset_samples = np.array(
    [10, 49, 50, 51, *range(130, 4400, 61), 4473, 4474, 4475, 4490]
)
mne.set_log_level("ERROR")
info = mne.create_info(["C3", "Cz", "C4"], SAMPLE_RATE_HZ, "eeg")
raw = mne.io.RawArray(microvolts * 1e-6, info)
events = np.c_[onset_samples, np.zeros_like(onset_samples), np.ones_like(onset_samples)]
epochs = mne.Epochs(
    raw,
    events,
    tmin=-0.2,
    tmax=0.1,
    baseline=(-0.2, -0.1),
    reject={"eeg": MAX_PEAK_TO_PEAK_MICROVOLTS * 1e-6},
    flat={"eeg": MIN_PEAK_TO_PEAK_MICROVOLTS * 1e-6},
    preload=True,
)
data = epochs.get_data() * 1e6

EDGE = {"TOO_SHORT", "NO_DATA"}


def decision(log):
    """MNE names the channels it dropped an epoch for; which test failed is told by the channel."""
    if not log:
        return "accepted"
    return "edge-or-gap" if set(log) & EDGE else "dropped"


six = data[:6, 0]
halves = [h for h in itertools.combinations(range(6), 3) if 0 in h]
split_correlations = [
    stats.pearsonr(
        six[list(half)].mean(axis=0),
        np.delete(six, half, axis=0).mean(axis=0),
    ).statistic
    for half in halves
]
percentiles = rng.normal(0, 1, 37).round(4)
expected = {
    "producer": f"SciPy {scipy.__version__} / MNE {mne.__version__} / NumPy {np.__version__}",
    "sampleRateHz": SAMPLE_RATE_HZ,
    "startSeconds": START_SECONDS,
    "channels": microvolts.tolist(),
    "onsetSamples": onset_samples.tolist(),
    "maxPeakToPeakMicrovolts": MAX_PEAK_TO_PEAK_MICROVOLTS,
    "minPeakToPeakMicrovolts": MIN_PEAK_TO_PEAK_MICROVOLTS,
    "decisions": [decision(log) for log in epochs.drop_log],
    "latenciesMs": (epochs.times * 1000).tolist(),
    "firstEpochMicrovolts": data[0].tolist(),
    "meanMicrovolts": (epochs.average().data * 1e6).tolist(),
    "standardErrorMicrovolts": stats.sem(data, axis=0, ddof=1).tolist(),
    "mneStandardErrorMicrovolts": (epochs.standard_error().data * 1e6).tolist(),
    "splitCorrelationsOfFirstSix": split_correlations,
    "percentileValues": percentiles.tolist(),
    "percentileFractions": [0, 0.05, 0.5, 0.73, 0.95, 1],
    "percentiles": np.percentile(percentiles, [0, 5, 50, 73, 95, 100]).tolist(),
    "kaiserKernel": {
        "fractions": [0.125, 0.5, 0.9],
        "weights": [],
    },
}
for fraction in expected["kaiserKernel"]["fractions"]:
    distance = np.arange(-15, 17) - fraction
    taper = scipy.special.i0(10 * np.sqrt(1 - (distance / 16) ** 2))
    weights = np.sinc(distance) * taper
    expected["kaiserKernel"]["weights"].append((weights / weights.sum()).tolist())

path = Path(__file__).with_name("averaging.expected.json")
path.write_text(json.dumps(expected) + "\n")
