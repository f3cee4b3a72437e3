"""The checks of arguments, one function per rule; the keyword carries the argument's name.

Every message reads `<name> must be <rule>, but is <value>. <what to do>.`
"""

import numpy as np


def require_number(**named):
    """Give the arguments as float arrays; refuse what is not a finite number.

    Parameters
    ----------
    **named : float or array
        The arguments under their own names.

    Returns
    -------
    list of arrays, in the order of the keywords

    Raises
    ------
    ValueError
        If a value is text, None, complex, NaN or infinite.
    """
    return [_finite(name, value) for name, value in named.items()]


def require_not_negative(**named):
    """Give the arguments as float arrays; refuse what is not a number of 0 or more."""
    values = require_number(**named)
    for name, value in zip(named, values, strict=True):
        _refuse(value < 0, name, "0 or more", value, "Check its sign and its unit")
    return values


def require_positive(**named):
    """Give the arguments as float arrays; refuse what is not a number above 0."""
    values = require_number(**named)
    for name, value in zip(named, values, strict=True):
        _refuse(value <= 0, name, "above 0", value, "Check its sign and its unit")
    return values


def require_single(**named):
    """Give the arguments as floats; refuse what is not one finite number."""
    values = require_number(**named)
    for name, value in zip(named, values, strict=True):
        if value.ndim:
            raise ValueError(
                f"{name} must be one number, but is {value.size} of them. Give them one by one."
            )
    return [float(value) for value in values]


def require_increasing(**named):
    """Give the arguments as float arrays; refuse what is not a row of increasing numbers."""
    values = require_number(**named)
    for name, value in zip(named, values, strict=True):
        if value.ndim != 1 or not value.size:
            raise ValueError(
                f"{name} must be a row of numbers, but is of shape {value.shape}. "
                "Write it as a list."
            )
        falls = np.append(False, np.diff(value) <= 0)
        _refuse(falls, name, "increasing", value, "Sort it and leave out doubles")
    return values


def require_one_of(options, **named):
    """Refuse an argument that is not among `options`."""
    for name, value in named.items():
        if not isinstance(value, str) or value not in options:
            listed = ", ".join(map(str, options))
            raise ValueError(
                f"{name} must be one of {listed}, but is {value!r}. Choose one of them."
            )


def _finite(name, value):
    try:
        given = np.asarray(value)
    except ValueError:  # a list whose rows differ in length
        given = np.asarray(None)
    if given.dtype.kind not in "biuf":
        raise ValueError(
            f"{name} must be a number, but is {value!r}. Write digits with a point, such as 3.5."
        )
    _refuse(~np.isfinite(given), name, "a finite number", given, "Check how it was computed")
    return given.astype(float)


def _refuse(wrong, name, rule, value, advice):
    if wrong.any() if wrong.ndim else wrong:  # one number is asked without the machinery of many
        shown = np.extract(wrong, value)[0]
        raise ValueError(f"{name} must be {rule}, but is {shown:g}. {advice}.")
