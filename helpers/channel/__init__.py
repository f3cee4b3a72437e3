"""The GABA-A channel in time: how it opens and shuts after a pulse of GABA, and one by one."""
