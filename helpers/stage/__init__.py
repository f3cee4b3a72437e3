"""The stage: a picture that moves with sliders; it knows no topic."""
