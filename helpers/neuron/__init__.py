"""The neuron: how GABA changes when it fires, and how often."""
