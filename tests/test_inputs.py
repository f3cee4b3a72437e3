"""The checks of arguments: each message says the rule, the value, and what to do."""

import re

import numpy as np
import pytest

from helpers.inputs import (
    require_increasing,
    require_not_negative,
    require_number,
    require_one_of,
    require_positive,
    require_single,
)

MESSAGE = re.compile(r"^\w+ must be .+, but is .+\. [A-Z].+\.$")


@pytest.mark.parametrize(
    ("check", "value", "text"),
    [
        (require_not_negative, -6, "V must be 0 or more, but is -6. Check its sign and its unit."),
        (require_not_negative, [1, -2], "V must be 0 or more, but is -2."),
        (require_positive, 0, "V must be above 0, but is 0."),
        (require_number, float("nan"), "V must be a finite number, but is nan."),
        (require_number, float("-inf"), "V must be a finite number, but is -inf."),
        (require_number, "18", "V must be a number, but is '18'."),
        (require_number, None, "V must be a number, but is None."),
        (require_number, 1j, "V must be a number, but is 1j."),
        (require_number, [1, [2, 3]], "V must be a number, but is [1, [2, 3]]."),
        (require_single, [1, 2], "V must be one number, but is 2 of them. Give them one by one."),
        (require_single, "1", "V must be a number, but is '1'."),
        (require_increasing, [1, 3, 2], "V must be increasing, but is 2."),
        (require_increasing, [1, 1], "V must be increasing, but is 1."),
        (require_increasing, 1, "V must be a row of numbers, but is of shape ()."),
    ],
)
def test_wrong_input_is_told_in_the_house_form(check, value, text):
    with pytest.raises(ValueError, match=re.escape(text)) as caught:
        check(V=value)
    assert MESSAGE.match(str(caught.value))


@pytest.mark.parametrize("value", ["beta", None, 3, ["alpha1"]])
def test_an_unknown_option_lists_the_known_ones(value):
    with pytest.raises(ValueError, match="subtype must be one of alpha1, alpha2, but is"):
        require_one_of(("alpha1", "alpha2"), subtype=value)


def test_good_input_comes_back_as_float_arrays_and_is_not_changed():
    given = np.array([1, 2])
    first, second = require_not_negative(a=given, b=3)
    first += 1
    assert given.tolist() == [1, 2]
    assert (first.dtype, second.dtype) == (float, float)
