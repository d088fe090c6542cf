"""Units of measurement turned into each other: miles and kilometres, tons and tonnes, Fahrenheit and Celsius."""

from collections.abc import Callable
from functools import cache
from math import inf, isinf

from factcheck.model import Quantity, QuantityValue
from factcheck.text.lexicon import table

Reading = Callable[[float], float]
"""What a figure in a unit comes to in the unit of its dimension."""


@cache
def _sizes() -> dict[str, tuple[str, tuple[Reading, ...]]]:
    sizes = {
        symbol: (base, tuple(_times(float(size)) for size in cell.split("/"))) for symbol, base, cell in table("unit_sizes")
    }
    return sizes | {"°F": ("°C", (_celsius,)), "deg": ("°C", (_times(1.0), _celsius))}


def _times(size: float) -> Reading:
    return lambda figure: figure * size


def _celsius(figure: float) -> float:
    return (figure - 32) * 5 / 9


def base_unit(unit: str | None) -> str | None:
    """The unit in which those of one dimension are compared: "m" for miles, "kg" for tons, "°C" for degrees; None where the
    unit measures nothing that is turned into another.

    >>> base_unit("mi"), base_unit("ton"), base_unit("magnitude")
    ('m', 'kg', None)
    """
    entry = _sizes().get(unit or "")
    return entry[0] if entry is not None else None


def unit_readings(unit: str) -> tuple[Reading, ...]:
    """What figures in `unit` may come to in its base unit: several where the word has several sizes (a ton, a mile at sea).

    >>> [round(reading(10)) for reading in unit_readings("ton")]
    [10000, 9072, 10160]
    """
    return _sizes()[unit][1]


def turned_into(figure: float, unit: str, other: str) -> float:
    """`figure` of `unit` in the unit `other` of one dimension, in the first reading of both.

    >>> round(turned_into(10, "km", "mi"), 1), round(turned_into(46, "°C", "°F"))
    (6.2, 115)
    """
    in_base = unit_readings(unit)[0](figure)
    zero, one = (unit_readings(other)[0](at) for at in (0.0, 1.0))
    return (in_base - zero) / (one - zero)


Figure = Quantity | QuantityValue


def may_be_equal(a: Figure, b: Figure) -> bool:
    """Whether two measures of one dimension overlap in any reading of their units, stated precision included."""
    return any(first[0] <= second[1] and second[0] <= first[1] for first in _ranges(a) for second in _ranges(b))


def _ranges(figure: Figure) -> list[tuple[float, float]]:
    low, high = _bounds(figure)
    return [(_reach(reading, low), _reach(reading, high)) for reading in unit_readings(figure.unit or "")]


def _bounds(figure: Figure) -> tuple[float, float]:
    low = -inf if figure.low is None else figure.low - figure.precision
    high = inf if figure.high is None else figure.high + figure.precision
    if figure.hedge == "about" and figure.low is not None and figure.high is not None:
        stated = (figure.low + figure.high) / 2
        if len(f"{stated:.6g}".replace(".", "").strip("0")) > 1:
            return stated - abs(stated) * _ABOUT_NARROW, stated + abs(stated) * _ABOUT_NARROW
    return low, high


_ABOUT_NARROW = 0.05
"""How far "about" reaches where the figure has two digits or more that are not zero: who writes "about 29 feet" has not rounded
to tens."""


def _reach(reading: Reading, bound: float) -> float:
    return bound if isinf(bound) else reading(bound)


_ROUNDED = 1.05
_CONVERTED = 1.1
"""How far apart two figures of one thing may be by rounding, in one unit and turned from one unit into another: a desk that
makes 12 metres of 38 feet has rounded before and after."""
_DEGREES, _CONVERTED_DEGREES = 1.0, 2.0
"""The same for temperatures, in degrees Celsius."""


def are_apart(a: Figure, b: Figure) -> bool:
    """Whether two measures exclude each other in every reading of their units, by more than rounding leaves open."""
    return all(_gap_exceeds(first, second, a, b) for first in _ranges(a) for second in _ranges(b))


def _gap_exceeds(first: tuple[float, float], second: tuple[float, float], a: Figure, b: Figure) -> bool:
    lower, upper = (first, second) if first[1] < second[0] else (second, first)
    if lower[1] >= upper[0]:
        return False
    is_one_unit = a.unit == b.unit
    if base_unit(a.unit) == "°C":
        return upper[0] - lower[1] > (_DEGREES if is_one_unit else _CONVERTED_DEGREES)
    return lower[1] <= 0 or upper[0] / lower[1] > (_ROUNDED if is_one_unit else _CONVERTED)
