"""Writes filtering.expected.json: what SciPy says about the filters, spectra and envelopes.

    python make_filtering.py

Needs numpy and scipy. The signals are drawn from a fixed seed and written beside the answers.
Magnitude responses come from SciPy's zeros, poles and gain, which are exact to about 1e-12; its own
second-order sections carry the same rounding as the program under test, up to 1e-8.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import signal

ORDERS = [1, 2, 3, 4, 6, 8]
RATES_HZ = [1000, 2000, 5000]
BANDS = [
    ("low-pass", 30),
    ("low-pass", 70),
    ("high-pass", 0.1),
    ("high-pass", 0.5),
    ("high-pass", 20),
    ("high-pass", 30),
    ("band-pass", [0.5, 30]),
    ("band-pass", [20, 450]),
    ("band-pass", [5, 15]),
    ("band-stop", [48, 52]),
]
FREQUENCIES_HZ = [0.05, 0.5, 5, 20, 49, 70, 200, 450]

# A dozen designs whose sections and outputs are compared number by number.
CHOSEN = [
    ("low-pass", 30, 1, 1000),
    ("low-pass", 70, 4, 2000),
    ("low-pass", 30, 8, 5000),
    ("high-pass", 0.1, 2, 5000),
    ("high-pass", 0.5, 3, 1000),
    ("high-pass", 20, 2, 2000),
    ("high-pass", 30, 8, 2000),
    ("band-pass", [0.5, 30], 2, 1000),
    ("band-pass", [20, 450], 2, 2000),
    ("band-pass", [20, 450], 3, 1000),
    ("band-pass", [5, 15], 6, 5000),
    ("band-stop", [48, 52], 2, 2000),
    ("band-stop", [48, 52], 3, 1000),
]


def butter(kind, cutoff_hz, order, rate_hz, output):
    btype = kind.replace("-", "")
    return signal.butter(order, cutoff_hz, btype, fs=rate_hz, output=output)


def magnitudes(kind, cutoff_hz, order, rate_hz):
    z, p, k = butter(kind, cutoff_hz, order, rate_hz, "zpk")
    return np.abs(signal.freqz_zpk(z, p, k, FREQUENCIES_HZ, fs=rate_hz)[1]).tolist()


def named(kind, cutoff_hz, order, rate_hz):
    return {"kind": kind, "cutoffHz": cutoff_hz, "order": order, "sampleRateHz": rate_hz}


def designs():
    return [
        {
            **named(kind, cutoff, order, rate),
            "magnitudes": magnitudes(kind, cutoff, order, rate),
        }
        for rate in RATES_HZ
        for kind, cutoff in BANDS
        for order in ORDERS
    ]


def outputs(samples):
    rows = []
    for kind, cutoff, order, rate in CHOSEN:
        sos = butter(kind, cutoff, order, rate, "sos")
        rows.append(
            {
                **named(kind, cutoff, order, rate),
                "sections": np.delete(sos, 3, axis=1).tolist(),
                "zeroPhase": signal.sosfiltfilt(sos, samples).tolist(),
            }
        )
    return rows


def short_outputs(samples):
    sos = butter("band-pass", [20, 450], 2, 2000, "sos")
    return [
        {
            "sampleCount": count,
            "zeroPhase": signal.sosfiltfilt(sos, samples[:count], padlen=count - 1).tolist(),
        }
        for count in [1, 2, 7, 14]
    ]


def one_way(samples):
    sos = butter("band-pass", [20, 450], 2, 2000, "sos")
    return signal.sosfilt(sos, samples).tolist()


def notches(samples):
    rows = []
    for notch_hz, quality, rate in [(50, 30, 1000), (60, 30, 2000), (50, 10, 5000)]:
        b, a = signal.iirnotch(notch_hz, quality, fs=rate)
        rows.append(
            {
                "notchHz": notch_hz,
                "quality": quality,
                "sampleRateHz": rate,
                "section": [*b, *a[1:]],
            }
        )
    return rows


def band_with_notch(samples):
    sos = butter("band-pass", [20, 450], 2, 2000, "sos")
    b, a = signal.iirnotch(50, 30, fs=2000)
    return signal.sosfiltfilt(np.vstack([sos, [*b, *a]]), samples).tolist()


def welch_cases(samples, rate):
    rows = []
    for length, overlap in [(64, 0.5), (128, 0.5), (128, 0), (64, 0.75), (256, 0.5)]:
        f, power = signal.welch(
            samples,
            fs=rate,
            window="hann",
            nperseg=length,
            noverlap=int(length * overlap),
            detrend="constant",
        )
        rows.append(
            {
                "segmentMs": length * 1000 / rate,
                "overlapFraction": overlap,
                "frequenciesHz": f.tolist(),
                "power": power.tolist(),
            }
        )
    return rows


def moving_rms(samples, reach):
    squares = samples**2
    rows = []
    for i in range(len(samples)):
        rows.append(float(np.sqrt(squares[max(0, i - reach) : i + reach + 1].mean())))
    return rows


def smooth_envelope(samples):
    sos = butter("low-pass", 30, 2, 2000, "sos")
    return signal.sosfiltfilt(sos, np.abs(samples)).tolist()


def main():
    rng = np.random.default_rng(20261122)
    count = 300
    drift = 40 + 0.1 * np.arange(count)
    burst = np.where(abs(np.arange(count) - 170) < 35, 60, 5)
    samples = np.round(drift + burst * rng.standard_normal(count), 2)
    answers = {
        "producer": f"SciPy {scipy.__version__}",
        "samples": samples.tolist(),
        "startSeconds": 12.5,
        "frequenciesHz": FREQUENCIES_HZ,
        "designs": designs(),
        "outputs": outputs(samples),
        "shortOutputs": short_outputs(samples),
        "oneWay": one_way(samples),
        "notches": notches(samples),
        "bandWithNotch": band_with_notch(samples),
        "welch": welch_cases(samples, 2000),
        "movingRms": [
            {"windowMs": ms, "values": moving_rms(samples, reach)}
            for ms, reach in [(0.5, 0), (10, 10), (10.5, 10), (400, 400)]
        ],
        "smoothEnvelope": {"cutoffHz": 30, "values": smooth_envelope(samples)},
    }
    path = Path(__file__).with_name("filtering.expected.json")
    path.write_text(json.dumps(answers, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
