"""Print the model beside the published results of every topic."""

from helpers.evidence.table import results_table
from helpers.receptor import published


def main():
    """Print one table for each topic."""
    print("Receptor")
    print(results_table(published.ROWS))


if __name__ == "__main__":
    main()
