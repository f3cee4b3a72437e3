"""Run the benchmark and print its tables: `python -m tools.bench [--smoke]`."""

import argparse

from tools.bench import courses, doses, labs, networks, neurons, receptor
from tools.bench.report import print_table


def main():
    """Print the tables; leave with an error when the long drag ended on a wrong picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="few repetitions: does it still run?")
    smoke = parser.parse_args().smoke
    print_table("Receptor, 20,000 points", *receptor.receptor(smoke))
    print_table("Channel, square pulse, 2,001 moments", *courses.channel(smoke))
    print_table("Chloride, 10 s with 180 IPSCs, V free", *courses.chloride(smoke))
    print_table("Neuron, 1 s with IPSCs", *neurons.neuron(smoke))
    print_table("Network, 1 s", *networks.network(smoke))
    print_table("Dose, 720 hours with 90 doses", *doses.doses(smoke))
    print_table("A lab against interact with an inline figure", *labs.compare(smoke))


if __name__ == "__main__":
    main()
