"""Part 3: our models against scipy, NEURON and Brian2, as CPU time and as agreement."""

from tools.bench import courses, doses, networks, neurons, receptor


def models(smoke):
    """Make a table for each model."""
    made = (
        receptor.receptor,
        courses.channel,
        courses.chloride,
        neurons.neuron,
        networks.network,
        doses.doses,
    )
    return [make(smoke) for make in made]
