"""From milligrams to levels, occupancy and effects in time."""

from helpers.dose.model.amounts import Amounts, amounts
from helpers.dose.model.course import Course, free_nM, simulate
from helpers.dose.model.effects import (
    eeg_change,
    effective_level,
    impairment_percent,
    independent_effect,
    sensitivity,
)
from helpers.dose.model.people import HalfLives, Kinetics, Person, drawn, half_lives_h, kinetics
from helpers.dose.model.population import Cohort, cohort
from helpers.dose.model.regimen import Regimen, repeated
from helpers.dose.model.summary import (
    Steady,
    Stopping,
    after_stopping,
    clinical_band,
    peak,
    steady_state,
)

__all__ = [
    "Amounts",
    "Cohort",
    "Course",
    "HalfLives",
    "Kinetics",
    "Person",
    "Regimen",
    "Steady",
    "Stopping",
    "after_stopping",
    "amounts",
    "clinical_band",
    "cohort",
    "drawn",
    "eeg_change",
    "effective_level",
    "free_nM",
    "half_lives_h",
    "impairment_percent",
    "independent_effect",
    "kinetics",
    "peak",
    "repeated",
    "sensitivity",
    "simulate",
    "steady_state",
]
