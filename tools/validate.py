"""Print the models beside the published results of every topic."""

from importlib import import_module

from helpers.evidence.table import results_table

TOPICS = ("receptor", "channel", "chloride", "neuron", "network", "reflex", "dose")


def main():
    """Print one table for each topic."""
    for topic in TOPICS:
        print(f"\n{topic.capitalize()}")
        print(results_table(import_module(f"helpers.{topic}.published").ROWS))


if __name__ == "__main__":
    main()
