"""Writes comparing.expected.json: reference values for src/comparing.

Run as `python make_comparing.py`; needs numpy and scipy. The interval of the difference of two
means is SciPy's Welch test; averages on different latency grids are brought together by NumPy's
linear interpolation.
"""

import json
from pathlib import Path

import numpy
import scipy
from scipy import stats

random = numpy.random.default_rng(20240417)


def durations_case(name, first, second):
    """Welch interval of second minus first, from the single durations in ms."""
    test = stats.ttest_ind(second, first, equal_var=False)
    interval = test.confidence_interval(0.95)
    return {
        "name": name,
        "first": summary_of(first),
        "second": summary_of(second),
        "differenceMs": float(numpy.mean(second) - numpy.mean(first)),
        "lowMs": float(interval.low),
        "highMs": float(interval.high),
        "degreesOfFreedom": float(test.df),
    }


def summary_of(durations_ms):
    return {
        "meanDurationMs": float(numpy.mean(durations_ms)),
        "sdDurationMs": float(numpy.std(durations_ms, ddof=1)),
        "burstCount": len(durations_ms),
    }


def average(rate_hz, first_latency_ms, sample_count, error_microvolts):
    latencies_ms = first_latency_ms + numpy.arange(sample_count) * 1000 / rate_hz
    mean = 12 * numpy.exp(-((latencies_ms + 19) ** 2) / 50) + random.normal(size=sample_count)
    errors = error_microvolts * (1 + random.uniform(size=sample_count))
    return latencies_ms, {
        "sampleRateHz": rate_hz,
        "firstLatencyMs": first_latency_ms,
        "meanMicrovolts": mean.tolist(),
        "standardErrorMicrovolts": errors.tolist(),
    }


def averages_case(name, first, second):
    """Second minus first at the latencies of the lower rate that both averages cover."""
    (first_ms, first_average), (second_ms, second_average) = first, second
    second_is_coarse = second_average["sampleRateHz"] < first_average["sampleRateHz"]
    coarse_ms, fine_ms = (second_ms, first_ms) if second_is_coarse else (first_ms, second_ms)
    inside = (coarse_ms >= fine_ms[0] - 1e-6) & (coarse_ms <= fine_ms[-1] + 1e-6)
    common_ms = coarse_ms[inside]

    def at_common(latencies_ms, values):
        return numpy.interp(common_ms, latencies_ms, values)

    difference = at_common(second_ms, second_average["meanMicrovolts"]) - at_common(
        first_ms, first_average["meanMicrovolts"]
    )
    error = numpy.sqrt(
        at_common(second_ms, second_average["standardErrorMicrovolts"]) ** 2
        + at_common(first_ms, first_average["standardErrorMicrovolts"]) ** 2
    )
    return {
        "name": name,
        "first": first_average,
        "second": second_average,
        "latenciesMs": common_ms.tolist(),
        "differenceMicrovolts": difference.tolist(),
        "standardErrorMicrovolts": error.tolist(),
    }


expected = {
    "producer": f"SciPy {scipy.__version__} / NumPy {numpy.__version__}",
    "durations": [
        durations_case(
            "many against few, unequal spread",
            random.normal(33, 7, 64),
            random.normal(52, 15, 12),
        ),
        durations_case("two against two", numpy.array([30.5, 34.0]), numpy.array([41.0, 59.5])),
        durations_case("the second without spread", random.normal(60, 9, 10), numpy.full(5, 47.5)),
        durations_case("shorter in the second", random.normal(57, 11, 30), random.normal(31, 7, 44)),
    ],
    "averages": [
        averages_case("one grid", average(500, -200.0, 151, 0.8), average(500, -200.0, 151, 1.1)),
        averages_case("2048 Hz against 500 Hz", average(2048, -199.70703125, 615, 0.8), average(500, -200.0, 151, 1.1)),
        averages_case("256 Hz against 1000 Hz, partly overlapping", average(256, -152.34375, 60, 0.8), average(1000, -101.0, 200, 0.5)),
        averages_case("one rate, shifted by a third of a sample", average(500, -200.0, 151, 0.8), average(500, -199.333333333, 160, 0.7)),
    ],
}

target = Path(__file__).with_name("comparing.expected.json")
target.write_text(json.dumps(expected, indent=1) + "\n", encoding="utf-8")
