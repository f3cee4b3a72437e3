"""Tables of the benchmark, in plain text."""


def print_table(title, header, rows):
    """Print rows of words under a title, in columns."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    print(f"\n{title}")
    for row in (header, ["-" * width for width in widths], *rows):
        print("  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)))
