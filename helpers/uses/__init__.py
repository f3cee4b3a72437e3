"""What diazepam is used for, what it costs, and how sure we are: evidence as data and pictures."""
