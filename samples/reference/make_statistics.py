"""Writes statistics.expected.json: Student's t and descriptive statistics by SciPy and NumPy.

Run as `python make_statistics.py`; needs numpy and scipy.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import stats

FREEDOMS = [1, 2, 2.5, 3, 7, 9, 29, 43, 100, 1000.5, 20000]
POINTS = [-60.0, -8.0, -2.0, -0.5, -0.001, 0.0, 0.3, 1.0, 1.96, 4.5, 30.0]
PROBABILITIES = [0.0005, 0.005, 0.025, 0.1, 0.4, 0.5, 0.75, 0.95, 0.975, 0.9995]

generator = np.random.default_rng(20)
durations = np.round(generator.normal(31.1, 6.7, 47), 4)
onsets = np.round(12.5 + np.cumsum(generator.exponential(1.7, 33)), 5)
intervals = np.diff(onsets)
low, high = stats.t.interval(
    0.95, len(durations) - 1, loc=durations.mean(), scale=stats.sem(durations)
)

expected = {
    "producer": f"SciPy {scipy.__version__} / NumPy {np.__version__}",
    "cdf": [
        {"degreesOfFreedom": n, "t": t, "probability": float(stats.t.cdf(t, n))}
        for n in FREEDOMS
        for t in POINTS
    ],
    "quantile": [
        {"degreesOfFreedom": n, "probability": p, "t": float(stats.t.ppf(p, n))}
        for n in FREEDOMS
        for p in PROBABILITIES
    ],
    "durationsMs": durations.tolist(),
    "durationSummary": {
        "meanMs": float(durations.mean()),
        "sdMs": float(durations.std(ddof=1)),
        "medianMs": float(np.median(durations)),
        "lowerQuartileMs": float(np.quantile(durations, 0.25)),
        "upperQuartileMs": float(np.quantile(durations, 0.75)),
        "lowMs": float(low),
        "highMs": float(high),
    },
    "onsetSeconds": onsets.tolist(),
    "intervalSummary": {
        "medianSeconds": float(np.median(intervals)),
        "lowerQuartileSeconds": float(np.quantile(intervals, 0.25)),
        "upperQuartileSeconds": float(np.quantile(intervals, 0.75)),
        "variationFraction": float(intervals.std(ddof=1) / intervals.mean()),
    },
}
Path(__file__).with_name("statistics.expected.json").write_text(
    json.dumps(expected, indent=1) + "\n"
)
